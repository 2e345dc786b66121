import { defineMessages } from '#shared/locales/messages.ts';

/** Words of the viewer of scans and pictures. */
export const viewerMessages = defineMessages({
  fr: {
    'viewer.title': 'Page affichée',
    'viewer.page': 'Page {number} sur {total}',
    'viewer.previous': 'Page précédente',
    'viewer.next': 'Page suivante',
    'viewer.nearer': 'Agrandir',
    'viewer.farther': 'Réduire',
    'viewer.turn': 'Tourner l’affichage',
    'viewer.find': 'Chercher dans la page',
    'viewer.found': '{count, plural, =0 {Rien ici} one {# mot} other {# mots}}',
    'viewer.fetching': 'Chargement depuis le serveur…',
    'viewer.away':
      'Ce fichier n’est pas sur ce poste et le serveur ne répond pas. Réessayez une fois en ligne.',
    'viewer.damaged': 'Ce fichier ne s’ouvre pas. Enregistrez-le, ou demandez-en une nouvelle copie.',
    'viewer.save': 'Enregistrer une copie',
  },
  ar: {
    'viewer.title': 'الصفحة المعروضة',
    'viewer.page': 'الصفحة {number} من {total}',
    'viewer.previous': 'الصفحة السابقة',
    'viewer.next': 'الصفحة التالية',
    'viewer.nearer': 'تكبير',
    'viewer.farther': 'تصغير',
    'viewer.turn': 'تدوير العرض',
    'viewer.find': 'البحث في الصفحة',
    'viewer.found':
      '{count, plural, =0 {لا شيء هنا} one {كلمة واحدة} two {كلمتان} few {# كلمات} many {# كلمة} other {# كلمة}}',
    'viewer.fetching': 'جارٍ التحميل من الخادم…',
    'viewer.away': 'هذا الملف ليس على هذا الجهاز والخادم لا يجيب. أعد المحاولة عند عودة الاتصال.',
    'viewer.damaged': 'تعذر فتح هذا الملف. احفظ نسخة منه أو اطلب نسخة جديدة.',
    'viewer.save': 'حفظ نسخة',
  },
});
