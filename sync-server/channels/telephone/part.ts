import type { OpenServerPart } from '#sync-server/server-part.ts';
import { Switchboard } from './switchboard.ts';
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
  const telephones = await Telephones.open(store, clock);
  const switchboard = new Switchboard({ ...parts, calls, exchanges, telephones });
  const ring = config.demo ? new DemoRing(parts, { switchboard, telephones }) : null;
  return {
    routes: (app) => {
      webhookRoute(app, { switchboard, exchanges, clock });
      telephoneRoutes(app, parts, { switchboard, ring: ring && ring.begin });
      exchangeRoutes(app, parts, exchanges);
    },
    nightly: [{ name: 'old calls', run: () => calls.forget() }],
    stop: () => {
      ring?.stop();
      return Promise.resolve();
    },
  };
};
