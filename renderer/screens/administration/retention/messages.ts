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
    'administration.retention.satisfaction':
      'Depuis le même jour : le citoyen dit s’il est satisfait, et un « non » motivé demande la réouverture. Vaut dès maintenant.',
    'administration.retention.register':
      'Depuis le jour de l’arrivée. Ensuite, seul le chef de service enregistre. Vaut dès maintenant.',
    'administration.retention.confirmed':
      'Ce n’est qu’une fois confirmé que l’archivage et l’anonymisation se font tout seuls.',
    'administration.retention.trial': 'Ce que feraient ces délais cette nuit',
    'administration.retention.trial.running': 'Lecture de toutes les demandes closes…',
    'administration.retention.trial.away': 'Le serveur n’a pas répondu : l’effet n’est pas connu.',
    'administration.retention.trial.archived':
      '{count, plural, =0 {Aucune demande ne partirait} one {# demande partirait} other {# demandes partiraient}} aux archives (aujourd’hui : {before}).',
    'administration.retention.trial.erased':
      '{count, plural, =0 {Aucune demande ne serait anonymisée} one {# demande serait anonymisée} other {# demandes seraient anonymisées}}, sans retour (aujourd’hui : {before}).',
    'administration.retention.trial.offices': 'Anonymisées par bureau',
    'administration.retention.trial.off': 'Tant que la ville n’a pas confirmé, rien ne se fait tout seul.',
  },
  ar: {
    'administration.retention.text':
      'مدة حفظ الطلبات المغلقة (القانونان 69.99 و09.08). تُحسب الأشهر منذ الإغلاق.',
    'administration.retention.archive': 'تغادر حينها الأجهزة إلى الأرشيف.',
    'administration.retention.anonymise': 'لا يبقى فيها ما يدل على صاحب الطلب: ولا رجعة في ذلك.',
    'administration.retention.reopen':
      'ابتداء من يوم الإغلاق أو الرفض. بعدها يُسجَّل طلب جديد يذكر القديم. يسري فورا.',
    'administration.retention.satisfaction':
      'ابتداء من اليوم نفسه: يقول المواطن هل هو راضٍ، و«لا» المعللة طلب لإعادة الفتح. يسري فورا.',
    'administration.retention.register': 'ابتداء من يوم الورود. بعدها لا يسجل إلا رئيس المصلحة. يسري فورا.',
    'administration.retention.confirmed': 'لا تتم الأرشفة وإخفاء الهوية تلقائيا إلا بعد التأكيد.',
    'administration.retention.trial': 'ما الذي ستفعله هذه المدد الليلة',
    'administration.retention.trial.running': 'جارٍ قراءة كل الطلبات المغلقة…',
    'administration.retention.trial.away': 'لم يجب الخادم: الأثر غير معروف.',
    'administration.retention.trial.archived':
      '{count, plural, =0 {لا يُنقل أي طلب} one {يُنقل طلب واحد} two {يُنقل طلبان} few {تُنقل # طلبات} many {يُنقل # طلبا} other {يُنقل # طلب}} إلى الأرشيف (اليوم: {before}).',
    'administration.retention.trial.erased':
      '{count, plural, =0 {لا تُخفى هوية أي طلب} one {تُخفى هوية طلب واحد} two {تُخفى هوية طلبين} few {تُخفى هوية # طلبات} many {تُخفى هوية # طلبا} other {تُخفى هوية # طلب}} بلا رجعة (اليوم: {before}).',
    'administration.retention.trial.offices': 'المُخفاة هويتها حسب المكتب',
    'administration.retention.trial.off': 'ما لم تؤكد المدينة فلا شيء يتم تلقائيا.',
  },
});
