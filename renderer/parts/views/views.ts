import type { RequestState } from '#shared/documents/request-state.ts';
import { openStates } from '#shared/domain/life.ts';
import { everything, type FigureQuery, type QueueQuery } from '#shared/domain/figures/queue-query.ts';
import type { IconName } from '#renderer/ui/Icon.tsx';

/** The views everybody has, in the order of a day's work. */
export const builtInViews = {
  mine: { ...everything, states: openStates, assignee: 'me' },
  overdue: { ...everything, only: 'overdue' },
  today: { ...everything, only: 'today' },
  message: { ...everything, only: 'message', sort: 'updated' },
  'to-call': { ...everything, only: 'to-call', sort: 'updated' },
  'to-print': { ...everything, only: 'to-print', sort: 'updated' },
  'to-qualify': { ...everything, states: ['received'] },
  unassigned: { ...everything, states: openStates, assignee: 'nobody' },
  waiting: { ...everything, states: ['waiting'], sort: 'updated' },
  open: { ...everything, states: openStates },
  answered: { ...everything, states: ['answered'], sort: 'updated' },
  'to-decide': { ...everything, only: 'to-decide', sort: 'decide' },
  'escalated-to-me': { ...everything, only: 'escalated-to-me' },
  'to-close': { ...everything, only: 'to-close' },
  unconfirmed: { ...everything, only: 'unconfirmed', sort: 'updated' },
  all: { ...everything, sort: 'newest' },
} as const satisfies Record<string, FigureQuery>;
export type BuiltInView = keyof typeof builtInViews;

export const viewIcons: Readonly<Record<BuiltInView, IconName>> = {
  mine: 'user',
  overdue: 'alert',
  today: 'clock',
  message: 'mail',
  'to-call': 'mail',
  'to-print': 'print',
  'to-qualify': 'inbox',
  unassigned: 'user-off',
  waiting: 'waiting',
  open: 'dot',
  answered: 'send',
  'to-decide': 'escalate',
  'escalated-to-me': 'escalate',
  'to-close': 'check',
  unconfirmed: 'sync',
  all: 'check-all',
};
/** @returns whether `id` names a view everybody has */
export const isBuiltIn = (id: string): id is BuiltInView => id in builtInViews;

/** What the person narrowed a view to. */
export interface ViewFilters {
  domain: string | null;
  state: RequestState | null;
  channel: string | null;
  office: string | null;
  arrondissement: string | null;
  tag: string | null;
  sort: QueueQuery['sort'] | null;
}
export const noFilters: ViewFilters = {
  domain: null,
  state: null,
  channel: null,
  office: null,
  arrondissement: null,
  tag: null,
  sort: null,
};

/** A view kept by the person under a name of their own. */
export interface KeptView {
  id: string;
  name: string;
  base: BuiltInView;
  filters: ViewFilters;
}

/** A view narrowed by filters. A search looks through everything: whoever types a reference wants that request. */
export const narrowed = (whole: FigureQuery, filters: ViewFilters, text: string): FigureQuery => {
  const view: FigureQuery = text.trim() === '' ? whole : { ...everything, sort: 'updated' };
  const only = <Value>(value: Value | null, otherwise: readonly Value[]) =>
    value === null ? otherwise : [value];
  return {
    ...view,
    text,
    domains: only(filters.domain, view.domains),
    states: only(filters.state, view.states),
    channels: only(filters.channel, view.channels),
    offices: only(filters.office, view.offices),
    narrowing: {
      ...view.narrowing,
      ...(filters.arrondissement === null ? {} : { arrondissements: [filters.arrondissement] }),
      ...(filters.tag === null ? {} : { tags: [filters.tag] }),
    },
    sort: filters.sort ?? view.sort,
  };
};

/** The query of a view that everybody has, narrowed. */
export const queryOf = (base: BuiltInView, filters: ViewFilters, text: string): FigureQuery =>
  narrowed(builtInViews[base], filters, text);
