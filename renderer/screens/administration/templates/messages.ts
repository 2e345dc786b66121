import { defineMessages } from '#shared/locales/messages.ts';

/** Words of the texts for citizens. */
export const templatesMessages = defineMessages({
  fr: {
    'administration.template.none': 'Aucun modèle.',
    'administration.template.add': 'Modèle',
    'administration.template.preview': 'Ce que lira le citoyen (exemple)',
    'administration.places':
      '{language, select, fr {Champs à insérer en français} other {Champs à insérer en arabe}}',
    'administration.place.reference': 'Référence',
    'administration.place.subject': 'Objet',
    'administration.place.category': 'Catégorie',
    'administration.place.receivedOn': 'Reçue le',
    'administration.place.promisedOn': 'Réponse prévue le',
    'administration.place.waitingUntil': 'Attente jusqu’au',
    'administration.place.office': 'Bureau',
    'administration.place.citizen': 'Citoyen',
    'administration.use.acknowledgement': 'Accusé de réception',
    'administration.use.answer': 'Réponse',
    'administration.use.refusal': 'Refus',
    'administration.use.reminder': 'Relance',
    'administration.use.closing': 'Avis de clôture',
  },
  ar: {
    'administration.template.none': 'لا نماذج.',
    'administration.template.add': 'نموذج',
    'administration.template.preview': 'ما سيقرؤه المواطن (مثال)',
    'administration.places': '{language, select, fr {حقول للإدراج بالفرنسية} other {حقول للإدراج بالعربية}}',
    'administration.place.reference': 'المرجع',
    'administration.place.subject': 'الموضوع',
    'administration.place.category': 'الصنف',
    'administration.place.receivedOn': 'تاريخ الورود',
    'administration.place.promisedOn': 'تاريخ الجواب المتوقع',
    'administration.place.waitingUntil': 'الانتظار إلى غاية',
    'administration.place.office': 'المكتب',
    'administration.place.citizen': 'المواطن',
    'administration.use.acknowledgement': 'إشعار بالتوصل',
    'administration.use.answer': 'جواب',
    'administration.use.refusal': 'رفض',
    'administration.use.reminder': 'تذكير',
    'administration.use.closing': 'إشعار بالإغلاق',
  },
});
