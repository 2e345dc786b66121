import { defineMessages } from '#shared/locales/messages.ts';

/** Words of how long requests are kept. */
export const retentionMessages = defineMessages({
  fr: {
    'administration.retention.text':
      'Combien de temps les demandes closes sont gardées (lois 69-99 et 09-08). Les mois se comptent depuis la clôture.',
    'administration.retention.archive': 'Elles quittent alors les postes pour les archives.',
    'administration.retention.anonymise': 'Plus rien n’y dit alors qui a demandé : cela ne se défait pas.',
    'administration.retention.confirmed': 'Ce n’est qu’une fois confirmé que cela se fait tout seul.',
  },
  ar: {
    'administration.retention.text':
      'مدة حفظ الطلبات المغلقة (القانونان 69-99 و09-08). تُحسب الأشهر منذ الإغلاق.',
    'administration.retention.archive': 'تغادر حينها الأجهزة إلى الأرشيف.',
    'administration.retention.anonymise': 'لا يبقى فيها ما يدل على صاحب الطلب: ولا رجعة في ذلك.',
    'administration.retention.confirmed': 'لا يتم ذلك تلقائيا إلا بعد التأكيد.',
  },
});
