import type { OpenServerPart } from '../server-part.ts';
import { authRoutes } from './routes/plugin.ts';
import { tidySignIns } from './tidy-sign-ins.ts';

/** Coming in and going out; at night, what signing in has left behind is removed. */
export const sessionPart: OpenServerPart = ({ auth, store, clock }) => ({
  routes: (app) => authRoutes(app, auth),
  nightly: [{ name: 'tidy sign-ins', run: () => tidySignIns(store, Date.parse(clock())) }],
});
