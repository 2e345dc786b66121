import { defineMessages } from '#shared/locales/messages.ts';

/** Why a file is not taken, by its name and its bytes. */
export const fileMessages = defineMessages({
  fr: {
    'file.empty': '« {name} » est vide : il n’a pas été joint. Copiez-le à nouveau depuis l’appareil.',
    'file.program':
      '« {name} » est un programme, quel que soit son nom : il n’a pas été joint. Demandez une photo ou un PDF.',
    'file.unknown-kind':
      '« {name} » n’est ni une image, ni un son, ni une vidéo, ni un document connu : il n’a pas été joint. Convertissez-le en PDF.',
  },
  ar: {
    'file.empty': '«{name}» فارغ ولم يُرفق. انسخه من جديد من الجهاز الأصلي.',
    'file.program': '«{name}» برنامج مهما كان اسمه، ولم يُرفق. اطلب صورة أو ملف PDF.',
    'file.unknown-kind':
      '«{name}» ليس صورة ولا تسجيلا صوتيا ولا فيديو ولا وثيقة معروفة، ولم يُرفق. حوّله إلى PDF.',
  },
});
