import { useCallback } from 'react';
import { useWords } from '#renderer/i18n/use-words.ts';
import { decisionMessages } from './messages.ts';

/** A working day as people count it: eight hours, in minutes. */
const dayMinutes = 480;

/** Working time in words: `45 min ouvrables`, `6 h ouvrables`, `2 j 3 h ouvrables`. Whole units, rounded down. */
export const useSpan = () => {
  const { t } = useWords(decisionMessages);
  return useCallback(
    (minutes: number): string => {
      const size = Math.abs(minutes);
      const days = Math.floor(size / dayMinutes);
      const hours = Math.floor((size % dayMinutes) / 60);
      if (size < 60) return t('decision.span.minutes', { minutes: Math.floor(size) });
      if (days === 0) return t('decision.span.hours', { hours });
      return hours === 0 ? t('decision.span.days', { days }) : t('decision.span.days-hours', { days, hours });
    },
    [t],
  );
};
