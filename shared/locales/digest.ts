import { defineMessages } from './messages.ts';

/** The morning letter to those who decide. */
export const digestMessages = defineMessages({
  fr: {
    'digest.subject': 'Maktab, {day} : escalades à décider : {undecided}',
    'digest.greeting': 'Bonjour {name},',
    'digest.counts':
      'À décider : {undecided} (nouvelles : {fresh} ; montées faute de décision : {climbed}). Rappels depuis le dernier résumé : {reminded}.',
    'digest.group': '{office}, {domain} : à décider : {undecided}, rappels : {reminded}',
    'digest.unqualified': 'à qualifier',
    'digest.oldest': 'Les plus anciennes :',
    'digest.closing': 'Ouvrez Maktab, « Escalades », pour décider. Un seul message par jour ouvré.',
  },
  ar: {
    'digest.subject': 'مكتب، {day}: تصعيدات تنتظر القرار: {undecided}',
    'digest.greeting': 'تحية طيبة {name}،',
    'digest.counts':
      'في انتظار القرار: {undecided} (جديدة: {fresh}؛ صعدت لعدم اتخاذ القرار: {climbed}). تذكيرات منذ آخر ملخص: {reminded}.',
    'digest.group': '{office}، {domain}: في انتظار القرار: {undecided}، تذكيرات: {reminded}',
    'digest.unqualified': 'في انتظار التصنيف',
    'digest.oldest': 'الأقدم:',
    'digest.closing': 'افتح مكتب، «التصعيدات»، لاتخاذ القرار. رسالة واحدة في كل يوم عمل.',
  },
});
