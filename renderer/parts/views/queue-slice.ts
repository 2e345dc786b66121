import { createSlice, type PayloadAction } from '@reduxjs/toolkit';
import { z } from 'zod';
import { requestState } from '#shared/documents/request-state.ts';
import { narrowing } from '#shared/domain/figures/narrowing.ts';
import type { FigureQuery } from '#shared/domain/figures/queue-query.ts';
import {
  type BuiltInView,
  builtInViews,
  type ViewFilters,
  isBuiltIn,
  type KeptView,
  noFilters,
} from './views.ts';

/** Where the person stands in the queue; kept over restarts, except the search. */
export interface QueueState {
  view: string;
  filters: ViewFilters;
  text: string;
  kept: KeptView[];
  /** The list behind a figure, while the view is `figureView`. */
  figure: FigureQuery | null;
}
/** The view of the list behind a figure: there until another is chosen. */
export const figureView = 'figure';
const sort = z.enum(['due', 'newest', 'oldest', 'updated', 'decide', 'decided']);
const filters = z.object({
  domain: z.string().nullable(),
  state: requestState.nullable(),
  channel: z.string().nullable(),
  office: z.string().nullable(),
  arrondissement: z.string().nullable().default(null),
  tag: z.string().nullable().default(null),
  sort: sort.nullable(),
});
const codes = z.array(z.string());
const figureQuery = z.object({
  text: z.string(),
  states: z.array(requestState),
  domains: z.array(z.string().nullable()),
  categories: z.array(z.string().nullable()),
  offices: codes,
  channels: codes,
  assignee: z.enum(['me', 'nobody', 'any']),
  only: z.enum([
    'all',
    'overdue',
    'today',
    'unconfirmed',
    'to-decide',
    'decided',
    'escalated-to-me',
    'to-close',
    'message',
    'to-call',
    'to-print',
  ]),
  narrowing: narrowing.exactOptional(),
  sort,
});
const base = z.custom<BuiltInView>((value) => typeof value === 'string' && value in builtInViews);
const keptView = z.object({ id: z.string(), name: z.string(), base, filters });
/** What a restart gives back. */
export const keptQueue = z.object({
  view: z.string(),
  filters,
  kept: z.array(keptView).max(50),
  figure: figureQuery.nullable().default(null),
});

const initialState: QueueState = { view: 'open', filters: noFilters, text: '', kept: [], figure: null };

export const queueSlice = createSlice({
  name: 'queue',
  initialState,
  reducers: {
    showView: (state, { payload }: PayloadAction<string>) => {
      const kept = state.kept.find((view) => view.id === payload);
      state.view = payload;
      state.filters = kept?.filters ?? noFilters;
      state.text = '';
    },
    showFigure: (state, { payload }: PayloadAction<FigureQuery>) => ({
      ...state,
      view: figureView,
      figure: payload,
      filters: noFilters,
      text: '',
    }),
    search: (state, { payload }: PayloadAction<string>) => {
      state.text = payload;
    },
    narrow: (state, { payload }: PayloadAction<Partial<ViewFilters>>) => {
      state.filters = { ...state.filters, ...payload };
    },
    keepView: (state, { payload }: PayloadAction<{ id: string; name: string }>) => {
      state.kept.push({ ...payload, base: baseOf(state), filters: state.filters });
      state.view = payload.id;
    },
    forgetView: (state, { payload }: PayloadAction<string>) => {
      if (state.view === payload) state.view = baseOf(state);
      state.kept = state.kept.filter((view) => view.id !== payload);
    },
  },
});
export const { showView, showFigure, search, narrow, keepView, forgetView } = queueSlice.actions;

/** The built-in view below the present one. */
export const baseOf = (state: Pick<QueueState, 'view' | 'kept'>): BuiltInView =>
  isBuiltIn(state.view) ? state.view : (state.kept.find((view) => view.id === state.view)?.base ?? 'open');
