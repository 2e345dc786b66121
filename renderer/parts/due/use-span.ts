import { useCallback } from 'react';
import { useWords } from '#renderer/i18n/use-words.ts';
import { dayMinutes } from './remaining.ts';
import { dueMessages } from './messages.ts';

/** Working time in words: `45 min ouvrées`, `6 h ouvrées`, `2 j 3 h ouvrés`. Whole units, rounded down. */
export const useSpan = () => {
  const { t } = useWords(dueMessages);
  return useCallback(
    (minutes: number): string => {
      const size = Math.abs(minutes);
      const days = Math.floor(size / dayMinutes);
      const hours = Math.floor((size % dayMinutes) / 60);
      if (size < 60) return t('due.span.minutes', { minutes: Math.floor(size) });
      if (days === 0) return t('due.span.hours', { hours });
      return hours === 0 ? t('due.span.days', { days }) : t('due.span.days-hours', { days, hours });
    },
    [t],
  );
};
