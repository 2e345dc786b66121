import type { OpenServerPart } from '#sync-server/server-part.ts';
import { Board } from './board.ts';
import { Calls } from './calls.ts';
import { DemoRing } from './demo-ring.ts';
import { telephoneRoutes } from './desk-routes.ts';
import { exchangeRoutes } from './exchange-routes.ts';
import { Exchanges } from './exchanges.ts';
import { Telephones } from './telephones.ts';
import { webhookRoute } from './webhook-route.ts';

/** The telephone: exchanges tell of calls, desks are told of theirs. */
export const telephonePart: OpenServerPart = async (parts) => {
  const { store, clock, config } = parts;
  const calls = await Calls.over(store, clock);
  const exchanges = await Exchanges.open(store, clock);
  const telephones = await Telephones.open(store);
  const board = new Board({ ...parts, calls, exchanges, telephones });
  const ring = config.demo ? new DemoRing(parts, { board, telephones }) : null;
  return {
    routes: (app) => {
      webhookRoute(app, { board, exchanges, clock });
      telephoneRoutes(app, parts, { board, ring: ring && ring.begin });
      exchangeRoutes(app, parts, exchanges);
    },
    nightly: [{ name: 'old calls', run: () => calls.forget() }],
    stop: () => {
      ring?.stop();
      return Promise.resolve();
    },
  };
};
