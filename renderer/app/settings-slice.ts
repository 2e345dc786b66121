import { createSlice, type PayloadAction } from '@reduxjs/toolkit';
import { z } from 'zod';
import { language, type Language } from '#shared/documents/text.ts';

const theme = z.enum(['light', 'dark']);
export const settings = z.object({ language, theme });
export type Settings = z.infer<typeof settings>;

export const settingsSlice = createSlice({
  name: 'settings',
  initialState: (): Settings => ({
    language: navigator.language.startsWith('ar') ? 'ar' : 'fr',
    theme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
  }),
  reducers: {
    speak: (state, { payload }: PayloadAction<Language>) => {
      state.language = payload;
    },
    switchTheme: (state) => {
      state.theme = state.theme === 'dark' ? 'light' : 'dark';
    },
  },
});
export const { speak, switchTheme } = settingsSlice.actions;
