import { useCallback } from 'react';
import type { Dimension } from '#renderer/data/rows/board.ts';
import { useNames } from '#renderer/parts/names/use-names.ts';
import type { MessageId } from '#renderer/i18n/catalogue.ts';
import { useI18n } from '#renderer/i18n/use-i18n.ts';

/** The name of a dimension's value, in words where there is none. */
export const useDimensionNames = (): ((dimension: Dimension, value: string | null) => string) => {
  const { t } = useI18n();
  const names = useNames();
  return useCallback(
    (dimension, value) => {
      if (value === null) return t('supervision.none');
      if (dimension === 'channel') return t(`channel.${value}` as MessageId);
      return names[dimension === 'assignee' ? 'person' : dimension](value);
    },
    [t, names],
  );
};
