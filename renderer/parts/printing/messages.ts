import { defineMessages } from '#shared/locales/messages.ts';

/** Words around every document for paper. */
export const printingMessages = defineMessages({
  fr: {
    'printing.preview': 'Aperçu avant impression',
    'printing.print': 'Imprimer',
    'printing.pdf': 'Enregistrer en PDF',
    'printing.saved': 'PDF enregistré.',
    'printing.printed': 'Envoyé à l’imprimante.',
    'printing.failed': 'L’impression n’a pas réussi. Rien n’est perdu : réessayez.',
  },
  ar: {
    'printing.preview': 'معاينة قبل الطباعة',
    'printing.print': 'طباعة',
    'printing.pdf': 'حفظ بصيغة PDF',
    'printing.saved': 'حُفظ ملف PDF.',
    'printing.printed': 'أُرسل إلى الطابعة.',
    'printing.failed': 'لم تنجح الطباعة. لم يضع شيء: أعد المحاولة.',
  },
});
