import { defineMessages } from './messages.ts';

/** The daily letter to the data-protection officer: where the audit log ends. */
export const auditAnchorMessages = defineMessages({
  fr: {
    'anchor.subject': 'Maktab, journal d’audit du {day} : {entries} écritures',
    'anchor.body':
      'Le journal d’audit de Maktab compte {entries} écritures. Conservez ce message hors du serveur : la ligne ci-dessous prouve, à la prochaine vérification, que rien n’a été retiré ni récrit jusqu’à cette date.',
    'anchor.how': 'Pour vérifier, l’exploitant lance devant vous :',
    'anchor.silence':
      'Si ce message n’arrive pas un jour ouvré, demandez pourquoi : ce qui suit le dernier message reçu peut être effacé sans que personne ne le voie.',
  },
  ar: {
    'anchor.subject': 'مكتب، سجل التدقيق ليوم {day}، عدد القيود: {entries}',
    'anchor.body':
      'يضم سجل التدقيق في مكتب {entries} قيدا. احتفظوا بهذه الرسالة خارج الخادم: السطر أدناه يثبت عند التحقق المقبل أن شيئا لم يُحذف ولم تُعَد كتابته إلى هذا التاريخ.',
    'anchor.how': 'للتحقق، يشغل المسؤول عن الخادم أمامكم:',
    'anchor.silence':
      'إذا لم تصل هذه الرسالة في يوم عمل فاسألوا عن السبب: ما بعد آخر رسالة توصلتم بها يمكن محوه دون أن ينتبه أحد.',
  },
});
