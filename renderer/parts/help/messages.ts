import { defineMessages } from '#shared/locales/messages.ts';

/** Words of the list of keys. */
export const helpMessages = defineMessages({
  fr: {
    'help.title': 'Touches du clavier',
    'help.hint': 'Ces touches marchent maintenant, sur cet écran. Tapez ? pour revoir cette liste.',
    'help.group.app': 'Partout',
    'help.group.intake': 'Guichet',
    'help.licences': 'Licences',
    'help.licences.title': 'Licences de ce qui compose Maktab',
    'help.licences.none': 'Ce texte n’est pas là : il accompagne l’application installée.',
  },
  ar: {
    'help.title': 'مفاتيح لوحة المفاتيح',
    'help.hint': 'هذه المفاتيح تعمل الآن في هذه الشاشة. اكتب ؟ لعرض هذه القائمة.',
    'help.group.app': 'في كل مكان',
    'help.group.intake': 'الشباك',
    'help.licences': 'الرخص',
    'help.licences.title': 'رخص ما يتكون منه «مكتب»',
    'help.licences.none': 'هذا النص غير متوفر هنا: يرافق التطبيق المثبت.',
  },
});
