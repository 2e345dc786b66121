import { defineMessages } from '#shared/locales/messages.ts';

/** Words of the catalogue: categories, domains, shares by priority. */
export const catalogueMessages = defineMessages({
  fr: {
    'administration.category.none': 'Aucune catégorie.',
    'administration.category.add': 'Catégorie',
    'administration.category.target': 'Délai (heures ouvrées)',
    'administration.category.target.learnt': 'Objectif proposé d’après les délais réels.',
    'administration.category.target.proposed':
      'L’objectif proposé est dans le formulaire ; rien n’est encore enregistré.',
    'administration.category.target.unknown': 'Cette catégorie n’est plus au Catalogue.',
    'administration.category.target.days': 'soit {days} ouvrés (8 h par jour)',
    'administration.category.applies.from': 'S’applique aux demandes commencées à partir du',
    'administration.category.applies.hint':
      'Vide : à partir d’aujourd’hui. Celles commencées avant gardent {target}.',
    'administration.category.applies.late': 'Même à celles qui sont déjà en retard',
    'administration.category.applies.late.hint':
      'D’ordinaire, une demande déjà en retard garde son échéance : un délai allongé n’efface aucun retard.',
    'administration.category.applies.earlier': 'Délais précédents',
    'administration.category.applies.was': '{target} jusqu’au {when}',
    'administration.category.active':
      'Hors d’usage, elle n’est plus proposée ; les demandes qui la portent la gardent.',
    'administration.domain.none': 'Aucun domaine.',
    'administration.domain.add': 'Domaine',
    'administration.domain.count':
      '{count, plural, =0 {aucune catégorie} one {# catégorie} other {# catégories}}',
    'administration.domain.categories': 'Catégories en service',
    'administration.domain.unused': 'Aucune : le domaine n’est pas proposé. Ajoutez-lui une catégorie.',
    'administration.domain.see': 'Voir les catégories',
    'administration.domain.off': 'Mettre toutes ses catégories hors d’usage',
    'administration.shares': 'Parts selon la priorité',
    'administration.shares.text':
      'La part du délai de la catégorie que reçoit une demande pressante, en pour cent.',
    'administration.shares.high': 'Priorité haute (%)',
    'administration.shares.urgent': 'Priorité urgente (%)',
    'administration.shares.example': 'un délai de {target} devient {share}',
  },
  ar: {
    'administration.category.none': 'لا أصناف.',
    'administration.category.add': 'صنف',
    'administration.category.target': 'الأجل (ساعات العمل)',
    'administration.category.target.learnt': 'هدف مقترح بناء على الآجال الفعلية.',
    'administration.category.target.proposed': 'الهدف المقترح في الاستمارة؛ لم يُحفظ شيء بعد.',
    'administration.category.target.unknown': 'هذا الصنف لم يعد في باب الأصناف.',
    'administration.category.target.days': 'أي {days} من العمل (8 ساعات في اليوم)',
    'administration.category.applies.from': 'يسري على الطلبات التي بدأت ابتداء من',
    'administration.category.applies.hint': 'فارغ: ابتداء من اليوم. وما بدأ قبل ذلك يحتفظ بأجل {target}.',
    'administration.category.applies.late': 'حتى على الطلبات المتأخرة أصلا',
    'administration.category.applies.late.hint':
      'في العادة يحتفظ الطلب المتأخر بأجله: تمديد الأجل لا يمحو أي تأخر.',
    'administration.category.applies.earlier': 'الآجال السابقة',
    'administration.category.applies.was': '{target} إلى غاية {when}',
    'administration.category.active': 'إذا أُخرج من الاستعمال لم يعد يُقترح؛ والطلبات التي تحمله تحتفظ به.',
    'administration.domain.none': 'لا مجالات.',
    'administration.domain.add': 'مجال',
    'administration.domain.count':
      '{count, plural, =0 {لا صنف} one {صنف واحد} two {صنفان} few {# أصناف} many {# صنفا} other {# صنف}}',
    'administration.domain.categories': 'الأصناف المستعملة',
    'administration.domain.unused': 'لا شيء: المجال غير مقترح. أضف إليه صنفا.',
    'administration.domain.see': 'عرض الأصناف',
    'administration.domain.off': 'إخراج كل أصنافه من الاستعمال',
    'administration.shares': 'الحصص حسب الأولوية',
    'administration.shares.text': 'الحصة من أجل الصنف التي ينالها الطلب المستعجل، بالمائة.',
    'administration.shares.high': 'أولوية مرتفعة (%)',
    'administration.shares.urgent': 'أولوية مستعجلة (%)',
    'administration.shares.example': 'مثال: {target} تصبح {share}',
  },
});
