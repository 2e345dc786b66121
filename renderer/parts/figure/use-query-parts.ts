import { useMemo } from 'react';
import type { FigureQuery } from '#shared/domain/figures/queue-query.ts';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { figureMessages } from './messages.ts';
import { partsOf, type QueryPart } from './query-parts.ts';

/** The conditions of a query in the person's language. */
export const useQueryParts = (query: FigureQuery | null): QueryPart[] => {
  const { t, formatDay } = useWords(figureMessages);
  const names = useNames();
  return useMemo(() => (query ? partsOf(query, { t, formatDay, names }) : []), [query, t, formatDay, names]);
};
