import type { Language } from '#shared/documents/text.ts';

/** The words of the demo's mailboxes. */
export interface PageWords {
  title: string;
  /** What this page is, before anything else. */
  what: string;
  other: string;
  boxes: string;
  noBox: string;
  write: string;
  name: string;
  address: string;
  addressHelp: string;
  to: string;
  subject: string;
  text: string;
  files: string;
  send: string;
  sent: string;
  wrong: string;
  full: string;
  byProgram: (port: string) => string;
  city: string;
  citizen: string;
  reply: string;
  back: string;
  attachments: string;
  noSubject: string;
}

export const pageWords: Readonly<Record<Language, PageWords>> = {
  fr: {
    title: 'Boîtes aux lettres de démonstration',
    what: 'Jouez le citoyen : écrivez à la ville, lisez ce qu’elle vous répond. Rien ne quitte cet ordinateur.',
    other: 'العربية',
    boxes: 'Boîtes des citoyens',
    noBox: 'Aucun courriel pour l’instant.',
    write: 'Écrire à la ville',
    name: 'Votre nom',
    address: 'Votre adresse électronique',
    addressHelp: 'Toute adresse en @boite-pleine.example est injoignable : le courriel de la ville revient.',
    to: 'À',
    subject: 'Objet',
    text: 'Message',
    files: 'Pièces jointes',
    send: 'Envoyer',
    sent: 'Envoyé à la ville.',
    wrong:
      'Donnez un nom, une adresse électronique et un message. S’il y avait des pièces, joignez-les de nouveau.',
    full: 'Le courriel n’a pas pu être gardé, le disque est peut-être plein. Rien n’est parti ; joignez de nouveau les pièces et réessayez.',
    byProgram: (port) =>
      `Ou avec votre propre logiciel de courriel : serveur SMTP 127.0.0.1, port ${port}, sans mot de passe.`,
    city: 'La ville',
    citizen: 'Le citoyen',
    reply: 'Répondre',
    back: 'Toutes les boîtes',
    attachments: 'Pièces jointes',
    noSubject: 'Sans objet',
  },
  ar: {
    title: 'صناديق البريد التجريبية',
    what: 'تقمصوا دور المواطن: اكتبوا إلى المدينة واقرؤوا جوابها. لا شيء يغادر هذا الحاسوب.',
    other: 'Français',
    boxes: 'صناديق المواطنين',
    noBox: 'لا رسائل إلى الآن.',
    write: 'الكتابة إلى المدينة',
    name: 'اسمكم',
    address: 'بريدكم الإلكتروني',
    addressHelp: 'كل عنوان ينتهي بـ ‎@boite-pleine.example‎ يتعذر الوصول إليه: رسالة المدينة ترجع إليها.',
    to: 'إلى',
    subject: 'الموضوع',
    text: 'الرسالة',
    files: 'المرفقات',
    send: 'إرسال',
    sent: 'أُرسلت إلى المدينة.',
    wrong: 'المرجو إدخال الاسم والبريد الإلكتروني والرسالة، وإعادة إرفاق الملفات إن وجدت.',
    full: 'تعذر حفظ الرسالة، ربما امتلأ القرص. لم يُرسل شيء؛ أعيدوا إرفاق الملفات ثم حاولوا مرة أخرى.',
    byProgram: (port) => `أو ببرنامج بريدكم: خادم SMTP ‎127.0.0.1‎، المنفذ ${port}، بدون كلمة سر.`,
    city: 'المدينة',
    citizen: 'المواطن',
    reply: 'جواب',
    back: 'كل الصناديق',
    attachments: 'المرفقات',
    noSubject: 'بلا موضوع',
  },
};
