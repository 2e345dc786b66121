import { defineMessages } from '#shared/locales/messages.ts';

/** Words of every list of requests: its keys, ticked rows, and what a row says. */
export const rowMessages = defineMessages({
  fr: {
    'rows.count': '{count, plural, =0 {aucune demande} one {# demande} other {# demandes}}',
    'rows.anonymous': 'Anonyme',
    'rows.pending': 'Enregistré ici, sera envoyé',
    'rows.select': 'Sélectionner {reference}',
    'rows.selected': '{count, plural, one {# sélectionnée} other {# sélectionnées}}',
    'rows.unselect': 'Désélectionner',
    'rows.key.next': 'Demande suivante',
    'rows.key.previous': 'Demande précédente',
    'rows.key.open': 'Ouvrir',
    'rows.key.select': 'Sélectionner',
  },
  ar: {
    'rows.count':
      '{count, plural, =0 {لا طلبات} one {طلب واحد} two {طلبان} few {# طلبات} many {# طلبا} other {# طلب}}',
    'rows.anonymous': 'مجهول',
    'rows.pending': 'محفوظ هنا وسيرسل',
    'rows.select': 'تحديد {reference}',
    'rows.selected':
      '{count, plural, one {طلب محدد} two {طلبان محددان} few {# طلبات محددة} many {# طلبا محددا} other {# طلب محدد}}',
    'rows.unselect': 'إلغاء التحديد',
    'rows.key.next': 'الطلب التالي',
    'rows.key.previous': 'الطلب السابق',
    'rows.key.open': 'فتح',
    'rows.key.select': 'تحديد',
  },
});
