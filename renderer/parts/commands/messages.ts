import { defineMessages } from '#shared/locales/messages.ts';

/** Words that several commands use: in their forms, and to tell what followed. */
export const commandMessages = defineMessages({
  fr: {
    'form.reason': 'Motif',
    'form.template': 'Modèle',
    'form.language': 'Langue de la réponse',
    'form.by': 'Par',
    'form.numbered': 'Part comme courrier, sous le prochain numéro de départ de ce poste.',
    'told.left': 'Courrier départ n° {departure}',
    'told.until': 'Nouvelle échéance : {when}',
  },
  ar: {
    'form.reason': 'السبب',
    'form.template': 'النموذج',
    'form.language': 'لغة الجواب',
    'form.by': 'عبر',
    'form.numbered': 'يصدر كرسالة تحت رقم الصادر الموالي لهذا الجهاز.',
    'told.left': 'رسالة صادرة رقم {departure}',
    'told.until': 'الأجل الجديد: {when}',
  },
});
