import type { CauseArea } from '#shared/documents/improvement.ts';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { practiceMessages } from './messages.ts';

/** Where a cause lies, in words. `address` of one of its requests names a spot better than its coordinates. */
export const usePlace = () => {
  const { t } = useWords(practiceMessages);
  const names = useNames();
  return ({ arrondissement, spot }: CauseArea, address: string): string => {
    const area = names.arrondissement(arrondissement);
    if (!spot) return area;
    const at =
      address === '' ? t('practice.spot.bare', { arrondissement: area }) : t('practice.spot', { address });
    return address === '' ? at : `${area}, ${at}`;
  };
};
