import { defineMessages } from '#shared/locales/messages.ts';

/** What the past says of how long it takes and of next week. */
export const learningMessages = defineMessages({
  fr: {
    'learning.title': 'Délais réels',
    'learning.what':
      'Heures ouvrées de la réception à la réponse, attentes comprises, sur un an. Entre crochets : où la valeur se trouve avec 90 % de confiance. Une ligne n’apparaît qu’à partir de 30 demandes suivies assez longtemps.',
    'learning.reading': 'Lecture du passé…',
    'learning.none': 'Pas encore assez de demandes suivies pour dire un délai réel.',
    'learning.none.text':
      'Il en faut 30 du même bureau et de la même catégorie, reçues depuis trois fois l’objectif.',
    'learning.category': 'Catégorie',
    'learning.office': 'Bureau',
    'learning.count': 'Suivies',
    'learning.promise': 'Objectif',
    'learning.median': 'Médiane',
    'learning.ninth': '9 sur 10 en',
    'learning.says': 'Ce que cela dit',
    'learning.hours': '{hours} h',
    'learning.span': '{value} [{low} – {high}]',
    'learning.longer': 'plus que suivi',
    'learning.proposal': 'Objectif proposé : {hours} h',
    'learning.kept': 'L’objectif tient',
    'learning.unsure': 'Pas assez sûr pour proposer',
    'learning.told': 'Dit au citoyen : {days, plural, one {# jour ouvré} other {# jours ouvrés}}',
    'learning.decide':
      'Une proposition ne change rien : l’administrateur en décide dans le Catalogue, avec aperçu.',
    'learning.accept': 'Ouvrir dans le Catalogue',
    'learning.accept.of': 'Ouvrir dans le Catalogue : {category}',
    'learning.decide.own':
      'Une proposition ne change rien par elle-même : ouverte dans le Catalogue, elle remplit le délai, que vous relisez, prévisualisez et enregistrez. L’objectif vaut pour toute la ville.',
    'learning.load': 'Demandes attendues la semaine prochaine',
    'learning.load.what':
      'Seuls les bureaux où la prévision a fait mieux, sur leur propre passé, que « autant que la semaine dernière ».',
    'learning.load.none': 'Aucun bureau où la prévision fasse mieux que « autant que la semaine dernière ».',
    'learning.expected': 'Attendues',
    'learning.last': 'Semaine dernière',
    'learning.error': 'Erreur moyenne',
    'learning.naive': 'Erreur de « comme la semaine dernière »',
  },
  ar: {
    'learning.title': 'الآجال الفعلية',
    'learning.what':
      'ساعات العمل من التوصل إلى الجواب، بما فيها فترات الانتظار، خلال سنة. بين معقوفين: المجال الذي تقع فيه القيمة بثقة 90 %. لا يظهر سطر إلا ابتداء من 30 طلبا تُتبعت مدة كافية.',
    'learning.reading': 'جارٍ قراءة الماضي…',
    'learning.none': 'لا يكفي ما تُتبع من الطلبات لتحديد أجل فعلي.',
    'learning.none.text': 'يلزم 30 طلبا من المكتب نفسه والصنف نفسه، مضى على ورودها ثلاثة أضعاف الهدف.',
    'learning.category': 'الصنف',
    'learning.office': 'المكتب',
    'learning.count': 'المتتبعة',
    'learning.promise': 'الهدف',
    'learning.median': 'الوسيط',
    'learning.ninth': '9 من 10 في',
    'learning.says': 'الخلاصة',
    'learning.hours': '{hours} ساعة',
    'learning.span': '{value} [{low} – {high}]',
    'learning.longer': 'أطول مما تُتبع',
    'learning.proposal': 'هدف مقترح: {hours} ساعة',
    'learning.kept': 'الهدف محترم',
    'learning.unsure': 'غير مؤكد بما يكفي للاقتراح',
    'learning.told':
      'يقال للمواطن: {days, plural, one {يوم عمل واحد} two {يوما عمل} few {# أيام عمل} many {# يوم عمل} other {# يوم عمل}}',
    'learning.decide': 'الاقتراح لا يغير شيئا: يقرر فيه مسؤول النظام في باب الأصناف، مع معاينة.',
    'learning.accept': 'فتح في باب الأصناف',
    'learning.accept.of': 'فتح في باب الأصناف: {category}',
    'learning.decide.own':
      'الاقتراح لا يغير شيئا بذاته: عند فتحه في باب الأصناف يملأ خانة الأجل، ثم تراجعه وتعاينه وتحفظه. الهدف يسري على المدينة كلها.',
    'learning.load': 'الطلبات المتوقعة الأسبوع المقبل',
    'learning.load.what': 'المكاتب التي كان التوقع فيها، على ماضيها نفسه، أفضل من «مثل الأسبوع الماضي» فقط.',
    'learning.load.none': 'لا مكتب كان التوقع فيه أفضل من «مثل الأسبوع الماضي».',
    'learning.expected': 'المتوقعة',
    'learning.last': 'الأسبوع الماضي',
    'learning.error': 'متوسط الخطأ',
    'learning.naive': 'خطأ «مثل الأسبوع الماضي»',
  },
});
