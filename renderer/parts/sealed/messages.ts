import { defineMessages } from '#shared/locales/messages.ts';

/** Words of what somebody put out has left unsent. */
export const sealedMessages = defineMessages({
  fr: {
    'sealed.open': 'Travail scellé',
    'sealed.title': 'Travail scellé sur ce poste',
    'sealed.intro':
      'Ces comptes sont fermés. Ce qu’ils n’ont pas envoyé est gardé ici, chiffré. L’ouvrir est noté au journal.',
    'sealed.look': 'Ouvrir',
    'sealed.loading': 'Ouverture du travail scellé…',
    'sealed.forbidden': 'Le serveur ne l’ouvre pas pour vous : rien ici ne relève de vos bureaux.',
    'sealed.away': 'Sans réseau, le serveur ne peut pas l’ouvrir. Rien n’a été touché.',
    'sealed.withheld':
      '{count, plural, one {# action relève d’un autre bureau : son responsable peut l’ouvrir sur ce poste.} other {# actions relèvent d’autres bureaux : leurs responsables peuvent les ouvrir sur ce poste.}}',
    'sealed.nothing': 'Rien de scellé pour cette personne sur ce poste.',
    'sealed.empty': 'Tout avait été envoyé : il n’y a rien à reprendre.',
    'sealed.done-at': 'fait le {time}',
    'sealed.take': 'Reprendre',
    'sealed.take-all': 'Tout reprendre en mon nom ({count})',
    'sealed.state.waiting': 'Non envoyé',
    'sealed.state.received': 'Déjà reçu',
    'sealed.state.refused': 'Refusé',
    'sealed.state.taken-over': 'Repris',
    'sealed.taken': '{count, plural, one {# action reprise.} other {# actions reprises.}}',
    'sealed.not-taken': 'Impossible à reprendre : {why}',
    'sealed.note': 'Repris du travail non envoyé de {name}, fait le {time} sur le poste {desk}.',
  },
  ar: {
    'sealed.open': 'عمل مختوم',
    'sealed.title': 'العمل المختوم على هذا الجهاز',
    'sealed.intro': 'هذه الحسابات مغلقة. ما لم ترسله محفوظ هنا ومشفر. فتحه يُدوَّن في السجل.',
    'sealed.look': 'فتح',
    'sealed.loading': 'جارٍ فتح العمل المختوم…',
    'sealed.forbidden': 'لا يفتحه الخادم لك: لا شيء هنا يخص مكاتبك.',
    'sealed.away': 'لا يمكن للخادم فتحه دون شبكة. لم يُمس شيء.',
    'sealed.withheld':
      '{count, plural, zero {لا إجراء يخص مكاتب أخرى.} one {إجراء واحد يخص مكتبا آخر: يفتحه مسؤوله على هذا الجهاز.} two {إجراءان يخصان مكاتب أخرى: يفتحهما مسؤولوها على هذا الجهاز.} few {# إجراءات تخص مكاتب أخرى: يفتحها مسؤولوها على هذا الجهاز.} many {# إجراء يخص مكاتب أخرى: يفتحها مسؤولوها على هذا الجهاز.} other {# إجراء يخص مكاتب أخرى: يفتحها مسؤولوها على هذا الجهاز.}}',
    'sealed.nothing': 'لا شيء مختوم لهذا الشخص على هذا الجهاز.',
    'sealed.empty': 'كل شيء كان قد أُرسل: لا شيء لاستئنافه.',
    'sealed.done-at': 'أُنجز في {time}',
    'sealed.take': 'استئناف',
    'sealed.take-all': 'استئناف الكل باسمي ({count})',
    'sealed.state.waiting': 'لم يُرسل',
    'sealed.state.received': 'وصل من قبل',
    'sealed.state.refused': 'مرفوض',
    'sealed.state.taken-over': 'استؤنف',
    'sealed.taken':
      '{count, plural, one {استؤنف إجراء واحد.} two {استؤنف إجراءان.} few {استؤنفت # إجراءات.} many {استؤنف # إجراء.} other {استؤنف # إجراء.}}',
    'sealed.not-taken': 'تعذر الاستئناف: {why}',
    'sealed.note': 'مستأنف من عمل {name} غير المرسل، أُنجز في {time} على الجهاز {desk}.',
  },
});
