import formbody from '@fastify/formbody';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { StoreError } from '#sync-server/storage/document-store.ts';
import { acsRoute } from './acs.ts';
import { desktopRoute } from './desktop.ts';
import { escrowRoute } from './escrow.ts';
import type { AuthParts } from '../auth-parts.ts';
import { pinTriesRoute } from './pin-tries.ts';
import { samlLogoutRoutes } from './saml-logout.ts';
import { tokenRoutes } from './token.ts';

/** Calls a minute from one address. An arrondissement's PCs share one, and all sign in at half past eight. */
const perMinute = 300;

/** Everything about coming in and going out, behind a limit on how often one address may try. */
export const authRoutes = (app: FastifyInstance, parts: AuthParts): void => {
  app.register(async (auth) => {
    await auth.register(formbody, { bodyLimit: 512 * 1024 });
    await auth.register(rateLimit, {
      max: perMinute,
      timeWindow: 60_000,
      errorResponseBuilder: () =>
        new StoreError(429, 'too-many-tries', 'Too many calls from this address; wait a minute.'),
    });
    desktopRoute(auth, parts);
    acsRoute(auth, parts);
    tokenRoutes(auth, parts);
    pinTriesRoute(auth, parts);
    escrowRoute(auth, parts);
    samlLogoutRoutes(auth, parts);
  });
};
