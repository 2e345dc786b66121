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
    'sealed.forbidden': 'Le serveur ne vous donne pas la clé : ce compte ne relève pas de vos bureaux.',
    'sealed.away': 'Sans réseau, la clé ne peut pas être demandée. Rien n’a été touché.',
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
    'sealed.forbidden': 'لا يعطيك الخادم المفتاح: هذا الحساب ليس من مكاتبك.',
    'sealed.away': 'لا يمكن طلب المفتاح دون شبكة. لم يُمس شيء.',
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
