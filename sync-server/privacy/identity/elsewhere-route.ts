import type { FastifyInstance } from 'fastify';
import { elsewhereAnswer, elsewhereBody } from '#shared/contracts/elsewhere-api.ts';
import { DailyBudget } from '#sync-server/http/daily-budget.ts';
import { parse } from '#sync-server/http/parse.ts';
import type { ServerParts } from '#sync-server/server-parts.ts';
import { StoreError } from '#sync-server/storage/document-store.ts';
import { filesElsewhere, toldOf } from './elsewhere.ts';
import type { IdentityIndex } from './identity-index.ts';

/** Citizens one person asks about in a day: each opened request asks once. */
const askedPerDay = 2000;
/** For a purpose: as identifiers are. */
const toldPerDay = 500;

/** A desk is told that a citizen is known elsewhere in the city, and more for a purpose. */
export const elsewhereRoute = (
  app: FastifyInstance,
  parts: Pick<ServerParts, 'audit' | 'authenticate' | 'clock' | 'reference' | 'store'>,
  index: IdentityIndex,
): void => {
  const { audit, authenticate, clock } = parts;
  const asking = new DailyBudget(askedPerDay, clock);
  const telling = new DailyBudget(toldPerDay, clock);
  app.post('/privacy/elsewhere', async (request, reply) => {
    const person = await authenticate(request);
    const { citizenId, requestId, purpose, words, desk } = parse(elsewhereBody, request.body);
    if (!asking.take(person.id, 1) || (purpose !== null && !telling.take(person.id, 1)))
      throw new StoreError(
        429,
        'too_many_requests',
        'More citizens than anybody needs in a day; try tomorrow.',
      );
    const found = await filesElsewhere(parts, index, person, citizenId);
    // The same answer whether the citizen is unknown or somebody else's.
    if (!found) throw new StoreError(403, 'forbidden', 'Not a citizen of your offices.');
    if (purpose !== null)
      await Promise.all(
        found.map((other) =>
          audit.append({
            what: 'citizen-read',
            by: person.id,
            facts: {
              ...{ citizenId: other.citizenId, requestId, purpose, words, desk },
              ...{ from: request.ip, toldBy: 'server' },
            },
          }),
        ),
      );
    reply.header('cache-control', 'no-store');
    const countOf = (band: string) => found.filter((other) => other.band === band).length;
    return elsewhereAnswer.parse({
      linked: countOf('linked'),
      proposed: countOf('proposed'),
      files: purpose === null ? [] : found.map(toldOf),
    });
  });
};
