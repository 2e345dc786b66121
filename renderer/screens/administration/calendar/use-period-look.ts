import { localDay } from '#shared/domain/deadlines/zone.ts';
import { useNow } from '#renderer/parts/due/use-now.ts';
import { useAdministrationWords } from '../words/use-administration-words.ts';

/** How days from a first to a last one look in a list. */
export const usePeriodLook = () => {
  const { t, formatDay } = useAdministrationWords();
  const today = localDay(useNow());
  const day = (text: string) => (text === '' ? '…' : formatDay(text));
  return ({ from, to }: { from: string; to: string }) => ({
    note: t('administration.from-to', { from: day(from), to: day(to) }),
    order: from,
    isOff: to < today,
  });
};
