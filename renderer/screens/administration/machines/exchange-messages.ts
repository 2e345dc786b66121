import { defineMessages } from '#shared/locales/messages.ts';

/** The telephone exchanges that tell of calls. */
export const exchangeMessages = defineMessages({
  fr: {
    'exchanges.title': 'Standards téléphoniques',
    'exchanges.text':
      'Un standard raccordé annonce ses appels : la fiche de l’appelant s’affiche chez qui décroche, et les appels manqués sont à rappeler. Il parle le langage « CTI générique » de Zammad.',
    'exchanges.none': 'Aucun standard n’est raccordé.',
    'exchanges.heard': '{office} · dernier appel annoncé le {when}',
    'exchanges.never': '{office} · n’a encore annoncé aucun appel',
    'exchanges.from': 'depuis {addresses}',
    'exchanges.from.everywhere': 'depuis toute adresse',
    'exchanges.name': 'Nom du standard',
    'exchanges.office': 'Bureau qui rappelle',
    'exchanges.addresses': 'Adresses IP du standard',
    'exchanges.addresses.hint':
      'Une ou plusieurs, séparées par un espace : 10.1.0.5 ou 10.1.0.0/16. Vide : toutes.',
    'exchanges.wrong':
      'Donnez un nom, et des adresses IP valides (10.1.0.5 ou 10.1.0.0/16) séparées par un espace.',
    'exchanges.make': 'Raccorder',
    'exchanges.made':
      'À écrire maintenant dans le standard, à la suite de l’adresse du serveur. Ce chemin ne sera plus montré :',
    'exchanges.conflict': 'Un standard de ce nom est déjà raccordé.',
    'exchanges.refused': 'Le serveur n’a pas pris cette demande. Vérifiez le bureau et les adresses.',
    'exchanges.away': 'Rien n’a changé : le serveur n’a pas pu être joint. Réessayez.',
    'exchanges.end': 'Débrancher',
    'exchanges.end.ask': 'Ses appels ne seront plus annoncés, et son chemin ne vaudra plus rien.',
    'exchanges.end.sure': 'Débrancher ce standard',
    'exchanges.keep': 'Le garder',
  },
  ar: {
    'exchanges.title': 'المقاسم الهاتفية',
    'exchanges.text':
      'المقسم المربوط يخبر بمكالماته: تظهر بطاقة المتصل عند من يجيب، وتبقى المكالمات الفائتة في انتظار معاودة الاتصال. يستعمل لغة «CTI العامة» لبرنامج Zammad.',
    'exchanges.none': 'لا مقسم مربوط.',
    'exchanges.heard': '{office} · آخر مكالمة أُخبر بها في {when}',
    'exchanges.never': '{office} · لم يخبر بأي مكالمة بعد',
    'exchanges.from': 'من {addresses}',
    'exchanges.from.everywhere': 'من كل عنوان',
    'exchanges.name': 'اسم المقسم',
    'exchanges.office': 'المكتب الذي يعاود الاتصال',
    'exchanges.addresses': 'عناوين IP للمقسم',
    'exchanges.addresses.hint': 'عنوان أو أكثر، يفصل بينها فراغ: 10.1.0.5 أو 10.1.0.0/16. فارغ: كل العناوين.',
    'exchanges.wrong': 'اكتب اسما، وعناوين IP صحيحة (10.1.0.5 أو 10.1.0.0/16) يفصل بينها فراغ.',
    'exchanges.make': 'ربط',
    'exchanges.made': 'اكتب هذا الآن في المقسم بعد عنوان الخادم. لن يظهر هذا المسار مرة أخرى:',
    'exchanges.conflict': 'هناك مقسم مربوط بهذا الاسم.',
    'exchanges.refused': 'لم يقبل الخادم هذا الطلب. تحقق من المكتب والعناوين.',
    'exchanges.away': 'لم يتغير شيء: تعذر الوصول إلى الخادم. أعد المحاولة.',
    'exchanges.end': 'فصل',
    'exchanges.end.ask': 'لن يُخبَر بمكالماته بعد الآن، ولن يصلح مساره لشيء.',
    'exchanges.end.sure': 'فصل هذا المقسم',
    'exchanges.keep': 'الإبقاء عليه',
  },
});
