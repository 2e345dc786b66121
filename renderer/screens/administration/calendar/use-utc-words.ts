import { clockText } from '../words/clock-text.ts';
import { useAdministrationWords } from '../words/use-administration-words.ts';

/** `UTC +01:00` of minutes ahead of UTC, kept in that order in Arabic too. */
export const useUtcWords = (): ((offset: number) => string) => {
  const { t } = useAdministrationWords();
  return (offset) =>
    t('administration.legal-time.offset', {
      sign: offset < 0 ? '−' : '+',
      time: clockText(Math.abs(offset)),
    });
};
