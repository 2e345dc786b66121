import type { FigureQuery } from './board.ts';

/** The query that every request of these offices fits. */
export const everything: FigureQuery = {
  text: '',
  states: [],
  domains: [],
  categories: [],
  offices: [],
  channels: [],
  assignee: 'any',
  only: 'all',
  sort: 'due',
};
