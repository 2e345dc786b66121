import { defineMessages } from '#shared/locales/messages.ts';

/** E-mails that the budget of a day holds back. */
export const heldMailsMessages = defineMessages({
  fr: {
    'held-mails.title': 'Courriels retenus',
    'held-mails.why':
      'Plus de courriels qu’il n’en part en un jour. Ce qu’ils disent se lit dans la demande ; sans décision, ils sont abandonnés au bout de quinze jours.',
    'held-mails.none': 'Aucun courriel n’est retenu.',
    'held-mails.more': 'D’autres suivent : les plus anciens sont montrés d’abord.',
    'held-mails.away': 'Le serveur n’est pas joignable : on ne sait pas ce qui est retenu.',
    'held-mails.about.acknowledgement': 'Accusé de réception',
    'held-mails.about.reminder': 'Relance',
    'held-mails.spent.sender': 'trop pour un seul agent',
    'held-mails.spent.address': 'trop vers une même adresse',
    'held-mails.spent.city': 'trop pour la ville',
    'held-mails.by': '{about} de {person}, {office}, {time} : {spent}',
    'held-mails.by.rules': '{about} des règles de la ville, {office}, {time} : {spent}',
    'held-mails.release': 'Laisser partir',
    'held-mails.discard': 'Abandonner',
    'held-mails.own': 'À décider par quelqu’un d’autre',
    'held-mails.settled': 'Quelqu’un en a déjà décidé.',
    'held-mails.failed': 'Rien n’a changé : le serveur n’a pas pu être joint. Réessayez.',
  },
  ar: {
    'held-mails.title': 'رسائل إلكترونية محجوزة',
    'held-mails.why':
      'رسائل إلكترونية أكثر مما يُرسل في يوم واحد. مضمونها يُقرأ في الطلب؛ ومن دون قرار يُتخلى عنها بعد خمسة عشر يوما.',
    'held-mails.none': 'لا توجد رسالة إلكترونية محجوزة.',
    'held-mails.more': 'توجد رسائل أخرى: تُعرض الأقدم أولا.',
    'held-mails.away': 'الخادم غير متاح: لا نعرف ما هو محجوز.',
    'held-mails.about.acknowledgement': 'إشعار بالتوصل',
    'held-mails.about.reminder': 'تذكير',
    'held-mails.spent.sender': 'كثيرة من عون واحد',
    'held-mails.spent.address': 'كثيرة إلى عنوان واحد',
    'held-mails.spent.city': 'كثيرة على المدينة',
    'held-mails.by': '{about} من {person}، {office}، {time}: {spent}',
    'held-mails.by.rules': '{about} من قواعد المدينة، {office}، {time}: {spent}',
    'held-mails.release': 'السماح بالإرسال',
    'held-mails.discard': 'التخلي عنها',
    'held-mails.own': 'القرار لغيرك',
    'held-mails.settled': 'سبق أن قرر فيها شخص آخر.',
    'held-mails.failed': 'لم يتغير شيء: تعذر بلوغ الخادم. أعد المحاولة.',
  },
});
