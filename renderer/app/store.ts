import { configureStore } from '@reduxjs/toolkit';
import { z } from 'zod';
import { keptQueue, queueSlice } from '#renderer/parts/views/queue-slice.ts';
import { supervisionSlice } from '#renderer/screens/supervision/supervision-slice.ts';
import { settings, settingsSlice } from './settings-slice.ts';

const key = 'maktab-ui';
const kept = z.object({ settings: settings.optional(), queue: keptQueue.optional() });

const readKept = (): z.infer<typeof kept> => {
  try {
    return kept.catch({}).parse(JSON.parse(localStorage.getItem(key) ?? '{}'));
  } catch {
    return {};
  }
};

/** The state of the screen: language, theme, view. Documents stay in the data worker; only taste is kept here over restarts. */
export const makeStore = () => {
  const before = readKept();
  const store = configureStore({
    reducer: {
      settings: settingsSlice.reducer,
      queue: queueSlice.reducer,
      supervision: supervisionSlice.reducer,
    },
    preloadedState: {
      settings: before.settings ?? settingsSlice.getInitialState(),
      queue: { ...queueSlice.getInitialState(), ...before.queue },
      supervision: supervisionSlice.getInitialState(),
    },
  });
  store.subscribe(() => {
    const { settings: chosen, queue } = store.getState();
    const { text: _search, ...keptState } = queue;
    localStorage.setItem(key, JSON.stringify({ settings: chosen, queue: keptState }));
  });
  return store;
};
export type Store = ReturnType<typeof makeStore>;
export type State = ReturnType<Store['getState']>;
