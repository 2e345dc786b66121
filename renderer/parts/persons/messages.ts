import { defineMessages } from '#shared/locales/messages.ts';

/** Words of files that are, or may be, one person's. */
export const personsMessages = defineMessages({
  fr: {
    'persons.joined': 'Ses autres dossiers',
    'persons.proposed': 'La même personne ?',
    'persons.linked': 'pièce d’identité ou adresse vérifiée identique',
    'persons.and': ', ',
    'persons.by': 'réuni le {day} par {who}',
    'persons.through': 'réuni par un autre de ses dossiers',
    'persons.note': '« {note} »',
    'persons.pending': 'pas encore transmis',
    'persons.join': 'Réunir',
    'persons.separate': 'Séparer',
    'persons.join.name': 'Réunir avec le dossier de {name}',
    'persons.separate.name': 'Séparer du dossier de {name}',
    'persons.why': 'Pourquoi (facultatif)',
    'persons.join.hint':
      'Les deux dossiers restent ; chaque demande garde ses coordonnées. On peut les séparer.',
    'persons.separate.hint': 'Rien n’est perdu : chaque dossier garde ses demandes et ses coordonnées.',
    'persons.done.join': 'Dossiers réunis',
    'persons.done.separate': 'Dossiers séparés',
  },
  ar: {
    'persons.joined': 'ملفاته الأخرى',
    'persons.proposed': 'هل هو الشخص نفسه؟',
    'persons.linked': 'نفس وثيقة الهوية أو نفس العنوان المتحقق منه',
    'persons.and': '، ',
    'persons.by': 'ضمه {who} في {day}',
    'persons.through': 'مضموم عبر ملف آخر من ملفاته',
    'persons.note': '«{note}»',
    'persons.pending': 'لم يُرسل بعد',
    'persons.join': 'ضم',
    'persons.separate': 'فصل',
    'persons.join.name': 'ضم إلى ملف {name}',
    'persons.separate.name': 'فصل عن ملف {name}',
    'persons.why': 'السبب (اختياري)',
    'persons.join.hint':
      'يبقى الملفان كما هما، ويحتفظ كل طلب بوسيلة الاتصال التي ورد بها. يمكن فصلهما لاحقا.',
    'persons.separate.hint': 'لا يضيع شيء: يحتفظ كل ملف بطلباته ووسائل الاتصال.',
    'persons.done.join': 'تم ضم الملفين',
    'persons.done.separate': 'تم فصل الملفين',
  },
});
