import { useCallback } from 'react';
import type { Dimension } from '#shared/domain/figures/board.ts';
import { useNames } from '#renderer/parts/names/use-names.ts';
import type { CommonId } from '#renderer/i18n/common-messages.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { supervisionMessages } from './messages.ts';

/** The name of a dimension's value, in words where there is none. */
export const useDimensionNames = (): ((dimension: Dimension, value: string | null) => string) => {
  const { t } = useWords(supervisionMessages);
  const names = useNames();
  return useCallback(
    (dimension, value) => {
      if (value === null) return t('supervision.none');
      if (dimension === 'channel') return t(`channel.${value}` as CommonId);
      return names[dimension === 'assignee' ? 'person' : dimension](value);
    },
    [t, names],
  );
};
