import type { Certainty } from '#renderer/data/contract/clock.ts';
import { defineMessages, type Messages } from '#shared/locales/messages.ts';

/** What is said before something is dated on a desk that cannot be sure of the time: what to look at, and what to do. */
export const clockMessages: Messages<`clock.${Exclude<Certainty, 'sure'>}` | 'clock.title'> = defineMessages({
  fr: {
    'clock.title': 'Vérifiez la date : {day}',
    'clock.carried':
      'Sans réseau, l’heure de ce poste n’est pas vérifiée depuis {heard}. Le récépissé portera la date du {day} et les délais en partent.',
    'clock.jumped':
      'Ce poste a été en veille, ou son horloge a été changée, depuis {heard}. Le récépissé portera la date du {day} et les délais en partent.',
    'clock.wrong':
      'L’horloge de ce poste est fausse : elle montre le {device}. Le récépissé portera la date du {day}, comptée depuis la dernière heure du serveur ({heard}). Reconnectez le poste ou faites régler son horloge.',
    'clock.never':
      'Ce poste n’a jamais reçu l’heure du serveur. Le récépissé portera la date de son horloge : {day}.',
  },
  ar: {
    'clock.title': 'تحقق من التاريخ: {day}',
    'clock.carried':
      'بدون شبكة، لم يتم التحقق من ساعة هذا الجهاز منذ {heard}. سيحمل الوصل تاريخ {day} ومنه تُحسب الآجال.',
    'clock.jumped':
      'كان هذا الجهاز في وضع السكون أو غُيرت ساعته منذ {heard}. سيحمل الوصل تاريخ {day} ومنه تُحسب الآجال.',
    'clock.wrong':
      'ساعة هذا الجهاز خاطئة: تشير إلى {device}. سيحمل الوصل تاريخ {day} محسوبا من آخر ساعة للخادم ({heard}). أعد ربط الجهاز أو اطلب ضبط ساعته.',
    'clock.never': 'لم يتلق هذا الجهاز ساعة الخادم قط. سيحمل الوصل تاريخ ساعته: {day}.',
  },
});
