import { defineMessages } from '#shared/locales/messages.ts';

/** Words of one action on several requests. */
export const bulkMessages = defineMessages({
  fr: {
    'bulk.results': 'Résultat pour chaque demande',
    'bulk.progress': '{done} sur {count}…',
    'bulk.accepted': 'Fait',
    'bulk.pending': 'Enregistré ici, sera envoyé',
    'bulk.refused': 'Refusé',
    'bulk.summary':
      '{accepted, plural, =0 {Aucune faite} one {# faite} other {# faites}}, {pending, plural, =0 {aucune en attente d’envoi} one {# en attente d’envoi} other {# en attente d’envoi}}, {refused, plural, =0 {aucune refusée} one {# refusée} other {# refusées}}.',
    'bulk.undo': 'Tout annuler',
    'bulk.kept': 'Les demandes refusées restent sélectionnées.',
  },
  ar: {
    'bulk.results': 'النتيجة لكل طلب',
    'bulk.progress': '{done} من {count}…',
    'bulk.accepted': 'تم',
    'bulk.pending': 'محفوظ هنا وسيرسل',
    'bulk.refused': 'رُفض',
    'bulk.summary': 'تم: {accepted}، في انتظار الإرسال: {pending}، رُفض: {refused}.',
    'bulk.undo': 'التراجع عن الكل',
    'bulk.kept': 'تبقى الطلبات المرفوضة محددة.',
  },
});
