import { defineMessages } from '#shared/locales/messages.ts';

/** Words of how long requests are kept. */
export const retentionMessages = defineMessages({
  fr: {
    'administration.retention.text':
      'Combien de temps les demandes closes sont gardées (lois 69-99 et 09-08). Les mois se comptent depuis la clôture.',
    'administration.retention.archive': 'Elles quittent alors les postes pour les archives.',
    'administration.retention.anonymise': 'Plus rien n’y dit alors qui a demandé : cela ne se défait pas.',
    'administration.retention.reopen':
      'Depuis le jour de la clôture ou du rejet. Ensuite, une nouvelle demande cite l’ancienne. Vaut dès maintenant.',
    'administration.retention.register':
      'Depuis le jour de l’arrivée. Ensuite, seul le chef de service enregistre. Vaut dès maintenant.',
    'administration.retention.confirmed':
      'Ce n’est qu’une fois confirmé que l’archivage et l’anonymisation se font tout seuls.',
  },
  ar: {
    'administration.retention.text':
      'مدة حفظ الطلبات المغلقة (القانونان 69-99 و09-08). تُحسب الأشهر منذ الإغلاق.',
    'administration.retention.archive': 'تغادر حينها الأجهزة إلى الأرشيف.',
    'administration.retention.anonymise': 'لا يبقى فيها ما يدل على صاحب الطلب: ولا رجعة في ذلك.',
    'administration.retention.reopen':
      'ابتداء من يوم الإغلاق أو الرفض. بعدها يُسجَّل طلب جديد يذكر القديم. يسري فورا.',
    'administration.retention.register': 'ابتداء من يوم الورود. بعدها لا يسجل إلا رئيس المصلحة. يسري فورا.',
    'administration.retention.confirmed': 'لا تتم الأرشفة وإخفاء الهوية تلقائيا إلا بعد التأكيد.',
  },
});
