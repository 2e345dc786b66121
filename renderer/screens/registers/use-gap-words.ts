import type { NumberGap } from '#shared/documents/register.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { registersMessages } from './messages.ts';

/** Says which numbers have not come, and why that may be. */
export const useGapWords = (): ((gap: NumberGap) => string) => {
  const { t } = useWords(registersMessages);
  return ({ from, to, desk }) =>
    t('registers.gap', {
      from: String(from),
      to: String(to),
      count: to - from + 1,
      desk: `\u2068${desk}\u2069`,
    });
};
