import { defineMessages } from '#shared/locales/messages.ts';

/** Words of finding a request by hand. */
export const findRequestMessages = defineMessages({
  fr: {
    'find-request.label': 'Référence, nom, téléphone ou mots',
    'find-request.none': 'Aucune demande ne correspond.',
    'find-request.moved': 'Reclassée dans {reference}.',
    'find-request.undo': 'Annuler',
    'find-request.move': 'Reclasser « {name} » dans une autre demande',
  },
  ar: {
    'find-request.label': 'المرجع أو الاسم أو الهاتف أو كلمات',
    'find-request.none': 'لا طلب مطابق.',
    'find-request.moved': 'أُعيد تصنيفها في {reference}.',
    'find-request.undo': 'تراجع',
    'find-request.move': 'إعادة تصنيف «{name}» في طلب آخر',
  },
});
