import { useMemo } from 'react';
import { useWords } from '#renderer/i18n/use-words.ts';
import type { BoardCell, ColumnKind } from './table.ts';

/** A value as people read it: `1 234`, `82 %`, `3,5`, `24 nov.`; a dash where there is none. */
export const useValueWords = () => {
  const { language, formatNumber, formatDay, formatDateTime } = useWords();
  return useMemo(() => {
    const locale = language === 'ar' ? 'ar-MA-u-nu-latn' : 'fr-MA';
    const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
    const hours = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
    return (value: BoardCell['value'], kind: ColumnKind): string => {
      if (value === null) return '–';
      if (typeof value === 'string')
        return kind === 'day' ? formatDay(value) : kind === 'instant' ? formatDateTime(value) : value;
      if (kind === 'share') return percent.format(value);
      return kind === 'hours' ? hours.format(value) : formatNumber(value);
    };
  }, [language, formatNumber, formatDay, formatDateTime]);
};
