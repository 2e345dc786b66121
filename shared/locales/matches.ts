import { defineMessages } from './messages.ts';

/** Why a citizen, a duplicate or an office is proposed. */
export const matchMessages = defineMessages({
  fr: {
    'match.phone': 'même téléphone',
    'match.paper': 'même pièce d’identité',
    'match.name': 'nom semblable',
    'match.reference': 'référence lue dans la lettre',
    'match.reference-mended': 'référence lue, un signe corrigé',
    'duplicate.same-category': 'même catégorie',
    'duplicate.near': 'à {distance} m',
    'duplicate.same-address': 'même adresse',
    'duplicate.recent': 'récente',
    'duplicate.same-words': 'mêmes mots',
    'routing.by-point': 'd’après le point sur la carte',
    'routing.by-near-point': 'd’après le point, tout près de la limite',
    'routing.by-stated-arrondissement': 'd’après l’arrondissement indiqué',
    'routing.by-receiver': 'reste au bureau qui reçoit',
    'routing.central': 'hors des arrondissements : bureau central',
  },
  ar: {
    'match.phone': 'نفس الهاتف',
    'match.paper': 'نفس وثيقة التعريف',
    'match.name': 'اسم مشابه',
    'match.reference': 'المرجع مقروء في الرسالة',
    'match.reference-mended': 'المرجع مقروء مع تصحيح حرف',
    'duplicate.same-category': 'نفس الصنف',
    'duplicate.near': 'على بعد {distance} م',
    'duplicate.same-address': 'نفس العنوان',
    'duplicate.recent': 'حديث',
    'duplicate.same-words': 'نفس الكلمات',
    'routing.by-point': 'حسب النقطة على الخريطة',
    'routing.by-near-point': 'حسب النقطة القريبة من الحد',
    'routing.by-stated-arrondissement': 'حسب المقاطعة المذكورة',
    'routing.by-receiver': 'يبقى في المكتب الذي تسلمه',
    'routing.central': 'خارج المقاطعات: المكتب المركزي',
  },
});
