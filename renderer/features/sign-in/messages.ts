import { defineMessages } from '#shared/locales/messages.ts';

/** Words of signing in. */
export const signInMessages = defineMessages({
  fr: {
    'sign-in.title': 'Bienvenue au bureau',
    'sign-in.choose': 'Qui êtes-vous ?',
    'sign-in.search': 'Nom, bureau ou rôle',
    'sign-in.pin': 'Code PIN',
    'sign-in.enter': 'Entrer',
    'sign-in.back': 'Changer de personne',
    'sign-in.wrong-pin': 'Ce n’est pas le bon code. Essayez encore.',
    'sign-in.too-many-tries': 'Trop d’essais. Attendez {seconds} s, puis recommencez.',
    'sign-in.unreachable': 'Le serveur ne répond pas. Vérifiez le réseau ; nouvel essai automatique.',
    'sign-in.none': 'Personne ne correspond.',
    'sign-in.everywhere': 'toute la ville',
  },
  ar: {
    'sign-in.title': 'مرحبا بك في المكتب',
    'sign-in.choose': 'من أنت؟',
    'sign-in.search': 'الاسم أو المكتب أو الدور',
    'sign-in.pin': 'الرمز السري',
    'sign-in.enter': 'دخول',
    'sign-in.back': 'تغيير الشخص',
    'sign-in.wrong-pin': 'الرمز غير صحيح. حاول مرة أخرى.',
    'sign-in.too-many-tries': 'محاولات كثيرة. انتظر {seconds} ثانية ثم أعد المحاولة.',
    'sign-in.unreachable': 'الخادم لا يجيب. تحقق من الشبكة؛ ستعاد المحاولة تلقائيا.',
    'sign-in.none': 'لا أحد مطابق.',
    'sign-in.everywhere': 'كل المدينة',
  },
});
