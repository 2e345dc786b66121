import { useAdministrationWords } from './use-administration-words.ts';

const [hour, day] = [60, 480];

/** Working time in words: `2 jours 4 heures`. A working day has eight hours. */
export const useDuration = (): ((minutes: number) => string) => {
  const { t } = useAdministrationWords();
  return (minutes) => {
    const whole = Math.abs(Math.round(minutes));
    const days = Math.floor(whole / day);
    const hours = Math.floor((whole % day) / hour);
    const rest = whole % hour;
    const parts = [
      days > 0 ? t('administration.days', { count: days }) : '',
      hours > 0 ? t('administration.hours', { count: hours }) : '',
      rest > 0 || whole === 0 ? t('administration.minutes', { count: rest }) : '',
    ];
    return parts.filter(Boolean).join(' ');
  };
};
