import type { FastifyInstance } from 'fastify';
import { escrowBody } from '#shared/contracts/sync-api.ts';
import { StoreError } from '#sync-server/storage/document-store.ts';
import { parse } from '#sync-server/http/parse.ts';
import type { AuthParts } from '../auth-parts.ts';

/** How long after giving their password at the directory the owner may have the key of their own store again: a forgotten PIN. */
const freshMs = 10 * 60_000;

/**
 * `POST /auth/escrow`: the key of a local store, to its owner who has just signed in, and to nobody else. Who takes over the work of
 * somebody put out gets it without the key (`sealed-work/part.ts`).
 */
export const escrowRoute = (app: FastifyInstance, { audit, clock, escrow, findCaller }: AuthParts): void => {
  app.post('/auth/escrow', async (request, reply) => {
    const { person, family } = await findCaller(request);
    const opened = escrow.open(parse(escrowBody, request.body).sealed);
    if (!opened) throw new StoreError(400, 'bad_request', 'Not sealed to this server.');
    const isFresh = Date.parse(clock()) - family.authenticatedAt < freshMs;
    if (opened.personId !== person.id || !isFresh) throw new StoreError(403, 'forbidden', 'Not your desk.');
    await audit.append({
      what: 'sealed-work-opened',
      by: person.id,
      facts: { owner: opened.personId, store: opened.storeId, from: request.ip },
    });
    return reply.header('cache-control', 'no-store').send(opened);
  });
};
