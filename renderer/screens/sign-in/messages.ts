import { defineMessages } from '#shared/locales/messages.ts';

/** Words of signing in. */
export const signInMessages = defineMessages({
  fr: {
    'sign-in.title': 'Bienvenue au bureau',
    'sign-in.first':
      'Connectez-vous avec votre compte de la ville. Votre navigateur s’en charge ; Maktab ne voit pas votre mot de passe.',
    'sign-in.account': 'Se connecter avec le compte de la ville',
    'sign-in.other': 'Une autre personne : compte de la ville',
    'sign-in.known': 'Sur ce poste',
    'sign-in.elsewhere': 'Continuez dans votre navigateur. Maktab s’ouvrira de lui-même.',
    'sign-in.no-keystore':
      'Ce poste n’a pas de coffre pour les clés (trousseau du système). Rien ne peut y être gardé sans danger : demandez à l’assistance informatique d’activer le trousseau, puis rouvrez Maktab.',
    'sign-in.choose-pin.first':
      'Choisissez un code PIN pour ce poste. Il ouvrira votre bureau, même sans réseau.',
    'sign-in.choose-pin.again': 'Choisissez un nouveau code PIN. Ce qui est gardé sur ce poste reste à vous.',
    'sign-in.choose-pin.weak':
      'Votre code est juste, mais il est de ceux que l’on essaie en premier. Choisissez-en un autre ; votre travail reste tel quel.',
    'sign-in.new-pin': 'Nouveau code PIN',
    'sign-in.new-pin.hint': 'Au moins {count} chiffres ou lettres',
    'sign-in.repeat-pin': 'Encore une fois',
    'sign-in.pin': 'Code PIN',
    'sign-in.pin.hint': 'Le code choisi sur ce poste',
    'sign-in.pin.arrived': 'Compte reconnu. Il ne manque que le code PIN de ce poste.',
    'sign-in.pin.interrupted':
      'Le programme de ce poste a redémarré. Entrez votre code : le travail reprend de lui-même, rien n’est perdu.',
    'sign-in.pin.too-short': 'Trop court : au moins {count} caractères.',
    'sign-in.pin.repeated':
      'Trop facile à deviner : les mêmes signes reviennent, ou se lisent pareil à l’envers. Mêlez-les.',
    'sign-in.pin.run': 'Trop facile à deviner : ces signes se suivent. Choisissez-les dans le désordre.',
    'sign-in.pin.date':
      'Trop facile à deviner : une date ou une année s’essaie en premier. Prenez autre chose.',
    'sign-in.pin.keyboard':
      'Trop facile à deviner : c’est un dessin sur le clavier. Choisissez dans le désordre.',
    'sign-in.pin.common': 'Trop facile à deviner : ce code est de ceux que l’on essaie en premier.',
    'sign-in.pin.different': 'Les deux codes diffèrent.',
    'sign-in.enter': 'Entrer',
    'sign-in.opening': 'Ouverture…',
    'sign-in.back': 'Retour',
    'sign-in.forgotten': 'Code oublié',
    'sign-in.wrong-pin':
      'Ce n’est pas le bon code. {count, plural, one {Encore # essai.} other {Encore # essais.}}',
    'sign-in.wait': 'Trop d’essais. Attendez {seconds} s.',
    'sign-in.problem.refused': 'La connexion n’a pas abouti. Rien n’a été ouvert ; recommencez.',
    'sign-in.problem.no-desk':
      'Ce compte n’ouvre aucun bureau pour l’instant. Voyez votre chef de service, ou prenez un autre compte.',
    'sign-in.problem.away': 'Le serveur ne répond pas. Votre code PIN ouvre le bureau sans réseau.',
    'sign-in.problem.cannot-recover':
      'L’ancien contenu de ce poste n’a pas pu être rouvert. Il est gardé scellé ; prévenez l’assistance informatique.',
    'sign-in.state.pin-locked': 'Trop de codes faux : connectez-vous avec le compte de la ville.',
    'sign-in.state.signed-out': 'Déconnecté : connectez-vous avec le compte de la ville.',
    'sign-in.state.offline-too-long':
      'Trop longtemps sans réseau : connectez-vous avec le compte de la ville.',
    'sign-in.state.revoked': 'Compte fermé. Le travail non envoyé reste scellé ; voyez votre superviseur.',
    'sign-in.state.ready': 'Prêt',
    'sign-in.no-grant': 'aucun bureau en ce moment',
  },
  ar: {
    'sign-in.title': 'مرحبا بك في المكتب',
    'sign-in.first': 'سجل الدخول بحساب المدينة. يتم ذلك في متصفحك ولا يرى «مكتب» كلمة السر.',
    'sign-in.account': 'تسجيل الدخول بحساب المدينة',
    'sign-in.other': 'شخص آخر: حساب المدينة',
    'sign-in.known': 'على هذا الجهاز',
    'sign-in.elsewhere': 'تابع في متصفحك. سيُفتح «مكتب» تلقائيا.',
    'sign-in.no-keystore':
      'لا توجد في هذا الجهاز خزانة للمفاتيح (حلقة مفاتيح النظام). لا يمكن حفظ أي شيء فيه بأمان: اطلب من الدعم التقني تفعيلها ثم أعد فتح «مكتب».',
    'sign-in.choose-pin.first': 'اختر رمزا سريا لهذا الجهاز. سيفتح مكتبك ولو دون شبكة.',
    'sign-in.choose-pin.again': 'اختر رمزا سريا جديدا. ما هو محفوظ في هذا الجهاز يبقى لك.',
    'sign-in.choose-pin.weak': 'رمزك صحيح، لكنه من الرموز التي تُجرَّب أولا. اختر رمزا آخر؛ يبقى عملك كما هو.',
    'sign-in.new-pin': 'الرمز السري الجديد',
    'sign-in.new-pin.hint': '{count} أرقام أو حروف على الأقل',
    'sign-in.repeat-pin': 'مرة أخرى',
    'sign-in.pin': 'الرمز السري',
    'sign-in.pin.hint': 'الرمز المختار على هذا الجهاز',
    'sign-in.pin.arrived': 'تم التعرف على الحساب. بقي الرمز السري لهذا الجهاز.',
    'sign-in.pin.interrupted': 'أُعيد تشغيل برنامج هذا الجهاز. أدخل رمزك: يُستأنف العمل تلقائيا ولم يضِع شيء.',
    'sign-in.pin.too-short': 'قصير جدا: {count} رموز على الأقل.',
    'sign-in.pin.repeated': 'سهل التخمين: الرموز نفسها تتكرر أو تُقرأ معكوسة كما هي. نوّعها.',
    'sign-in.pin.run': 'سهل التخمين: هذه الرموز متتابعة. اخترها دون ترتيب.',
    'sign-in.pin.date': 'سهل التخمين: التواريخ والسنوات أول ما يُجرَّب. اختر شيئا آخر.',
    'sign-in.pin.keyboard': 'سهل التخمين: هذا رسم على لوحة المفاتيح. اختر دون ترتيب.',
    'sign-in.pin.common': 'سهل التخمين: هذا الرمز من أول ما يُجرَّب.',
    'sign-in.pin.different': 'الرمزان مختلفان.',
    'sign-in.enter': 'دخول',
    'sign-in.opening': 'جارٍ الفتح…',
    'sign-in.back': 'رجوع',
    'sign-in.forgotten': 'نسيت الرمز',
    'sign-in.wrong-pin':
      'الرمز غير صحيح. {count, plural, one {بقيت محاولة واحدة.} two {بقيت محاولتان.} few {بقيت # محاولات.} many {بقيت # محاولة.} other {بقيت # محاولة.}}',
    'sign-in.wait':
      'محاولات كثيرة. انتظر {seconds, plural, one {ثانية واحدة} two {ثانيتين} few {# ثوان} many {# ثانية} other {# ثانية}}.',
    'sign-in.problem.refused': 'لم يكتمل تسجيل الدخول ولم يُفتح شيء؛ أعد المحاولة.',
    'sign-in.problem.no-desk': 'هذا الحساب لا يفتح أي مكتب حاليا. راجع رئيس مصلحتك أو استعمل حسابا آخر.',
    'sign-in.problem.away': 'الخادم لا يجيب. رمزك السري يفتح المكتب دون شبكة.',
    'sign-in.problem.cannot-recover':
      'تعذر فتح المحتوى السابق لهذا الجهاز. هو محفوظ ومختوم؛ أخبر الدعم التقني.',
    'sign-in.state.pin-locked': 'رموز خاطئة كثيرة: سجل الدخول بحساب المدينة.',
    'sign-in.state.signed-out': 'خارج الجلسة: سجل الدخول بحساب المدينة.',
    'sign-in.state.offline-too-long': 'مدة طويلة دون شبكة: سجل الدخول بحساب المدينة.',
    'sign-in.state.revoked': 'الحساب مغلق. العمل غير المرسل محفوظ ومختوم؛ راجع المشرف.',
    'sign-in.state.ready': 'جاهز',
    'sign-in.no-grant': 'لا مكتب حاليا',
  },
});
