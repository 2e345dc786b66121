import type { OpenServerPart } from '../server-part.ts';
import { elsewhereRoute } from './identity/elsewhere-route.ts';
import { IdentityIndex } from './identity/identity-index.ts';
import { privacyRoutes } from './routes.ts';

/** Who read which citizen’s file, and the file itself for the citizen; who is one person, over all offices. */
export const privacyPart: OpenServerPart = (parts) => {
  const index = new IdentityIndex(parts);
  return {
    start: () => {
      // Read anew before each answer: what goes wrong now is told then.
      index
        .catchUp()
        .catch((error: unknown) => parts.log.warn({ err: error }, 'the identity index was interrupted'));
    },
    stop: () => index.stop(),
    routes: (app) => {
      privacyRoutes(app, parts);
      elsewhereRoute(app, parts, index);
    },
  };
};
