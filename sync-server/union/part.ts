import type { OpenServerPart } from '../server-part.ts';
import { unionRoutes } from './changes.ts';
import { pokeRoute } from './poke.ts';

/** What desks read: the union of what a person may see, and the word that something moved in it. */
export const unionPart: OpenServerPart = (parts) => ({
  routes: (app) => {
    unionRoutes(app, parts);
    pokeRoute(app, parts);
  },
});
