import { createSlice, type PayloadAction } from '@reduxjs/toolkit';
import { z } from 'zod';
import { requestState } from '#shared/documents/request-state.ts';
import {
  type BuiltInView,
  builtInViews,
  type Filters,
  isBuiltIn,
  type KeptView,
  noFilters,
} from './views.ts';

/** Where the person stands in the queue; kept over restarts, except the search. */
export interface QueueState {
  view: string;
  filters: Filters;
  text: string;
  kept: KeptView[];
}
const filters = z.object({
  domain: z.string().nullable(),
  state: requestState.nullable(),
  channel: z.string().nullable(),
  office: z.string().nullable(),
  arrondissement: z.string().nullable().default(null),
  tag: z.string().nullable().default(null),
  sort: z.enum(['due', 'newest', 'oldest', 'updated', 'decide', 'decided']).nullable(),
});
const base = z.custom<BuiltInView>((value) => typeof value === 'string' && value in builtInViews);
const keptView = z.object({ id: z.string(), name: z.string(), base, filters });
/** What a restart gives back. */
export const keptQueue = z.object({ view: z.string(), filters, kept: z.array(keptView).max(50) });

const initialState: QueueState = { view: 'open', filters: noFilters, text: '', kept: [] };

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
    search: (state, { payload }: PayloadAction<string>) => {
      state.text = payload;
    },
    narrow: (state, { payload }: PayloadAction<Partial<Filters>>) => {
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
export const { showView, search, narrow, keepView, forgetView } = queueSlice.actions;

/** The built-in view below the present one. */
export const baseOf = (state: Pick<QueueState, 'view' | 'kept'>): BuiltInView =>
  isBuiltIn(state.view) ? state.view : (state.kept.find((view) => view.id === state.view)?.base ?? 'open');
