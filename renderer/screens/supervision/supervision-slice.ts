import { createSlice, type PayloadAction } from '@reduxjs/toolkit';
import type { Dimension } from '#shared/domain/figures/board.ts';
import { type BoardFilter, wholeCityFilter } from './boards.ts';

/** What is looked at: whoever comes back from a list finds the figures as they were left. */
export interface SupervisionState {
  filter: BoardFilter;
  dimension: Dimension;
}
const initialState: SupervisionState = { filter: wholeCityFilter, dimension: 'arrondissement' };

export const supervisionSlice = createSlice({
  name: 'supervision',
  initialState,
  reducers: {
    look: (state, { payload }: PayloadAction<Partial<SupervisionState>>) => ({ ...state, ...payload }),
  },
});
export const { look } = supervisionSlice.actions;
