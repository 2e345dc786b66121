import type { RequestState } from '#shared/documents/request-state.ts';
import type { Narrowing } from './narrowing.ts';
import type { FigureQuery, QueueQuery } from './queue-query.ts';

/** What a measure counts among the requests of a board. */
export interface Measure {
  states?: readonly RequestState[];
  only?: QueueQuery['only'];
  narrowing?: Narrowing;
}

/** What a board's figures are told apart by. */
export const dimensions = [
  'arrondissement',
  'office',
  'domain',
  'category',
  'channel',
  'partner',
  'assignee',
] as const;
export type Dimension = (typeof dimensions)[number];

/** Figures over one set of requests: how many fit each measure, in all and for each value of some dimensions. */
export interface Board {
  /** The requests they are about. */
  base: FigureQuery;
  measures: Readonly<Record<string, Measure>>;
  by: readonly Dimension[];
  /** Also give median and ninth decile of the first response. */
  response?: boolean;
}

/**
 * The query of a measure, laid over what a board is about.
 * @throws RangeError when both narrow by the same thing: which of them counts would be a guess
 */
export const measured = (base: FigureQuery, measure: Measure): FigureQuery => {
  const twice =
    (measure.states && base.states.length > 0) ||
    (measure.only && base.only !== 'all') ||
    Object.keys(measure.narrowing ?? {}).some((part) => part in (base.narrowing ?? {}));
  if (twice) throw new RangeError('A measure narrows by what its board already narrows by.');
  return {
    ...base,
    states: measure.states ?? base.states,
    only: measure.only ?? base.only,
    narrowing: { ...base.narrowing, ...measure.narrowing },
  };
};

const withValue = (query: FigureQuery, dimension: Dimension, value: string | null): FigureQuery => {
  const { narrowing } = query;
  switch (dimension) {
    case 'office':
      return { ...query, offices: [value ?? ''] };
    case 'domain':
      return { ...query, domains: [value] };
    case 'category':
      return { ...query, categories: [value] };
    case 'channel':
      return { ...query, channels: [value ?? ''] };
    case 'arrondissement':
      return { ...query, narrowing: { ...narrowing, arrondissements: [value] } };
    case 'partner':
      return { ...query, narrowing: { ...narrowing, partners: [value] } };
    case 'assignee':
      return { ...query, narrowing: { ...narrowing, assignees: [value] } };
  }
};

/** The list behind a figure: `countBoard` counts what this query finds. `of`: the line of a table; none, the total. */
export const figureQuery = (
  board: Board,
  measure: string,
  of?: { dimension: Dimension; value: string | null },
): FigureQuery => {
  const query = measured(board.base, board.measures[measure] ?? {});
  return of ? withValue(query, of.dimension, of.value) : query;
};
