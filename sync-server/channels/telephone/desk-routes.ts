import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { extensionBody, takenCall, telephoneAnswer, telephoneDone } from '#shared/contracts/telephone-api.ts';
import { DailyBudget } from '#sync-server/http/daily-budget.ts';
import { parse } from '#sync-server/http/parse.ts';
import type { ServerParts } from '#sync-server/server-parts.ts';
import { StoreError } from '#sync-server/storage/document-store.ts';
import type { Switchboard } from './switchboard.ts';

const params = z.object({ id: z.string().regex(/^call-[0-9a-f]{32}$/) });
/** Numbers one person takes in a day to ring back, and telephones they sit down at. */
const takenPerDay = 200;
const seatsPerDay = 30;

/** What desks ask: one's calls, one's telephone, a missed call to ring back, a call of the demo's telephone. */
export const telephoneRoutes = (
  app: FastifyInstance,
  { authenticate, clock }: Pick<ServerParts, 'authenticate' | 'clock'>,
  { switchboard, ring }: { switchboard: Switchboard; ring: ((person: string) => Promise<void>) | null },
): void => {
  const taken = new DailyBudget(takenPerDay, clock);
  const seats = new DailyBudget(seatsPerDay, clock);
  const within = (budget: DailyBudget, person: string) => {
    if (!budget.take(person, 1))
      throw new StoreError(429, 'too_many_requests', 'More than anybody needs in a day; try tomorrow.');
  };
  app.get('/telephone/mine', async (request, reply) => {
    const person = await authenticate(request);
    reply.header('cache-control', 'no-store');
    return telephoneAnswer.parse(await switchboard.of(person));
  });

  app.put('/telephone/extension', async (request, reply) => {
    const person = await authenticate(request);
    const { extension } = parse(extensionBody, request.body);
    within(seats, person.id);
    await switchboard.sit(person, extension, request.ip);
    reply.header('cache-control', 'no-store');
    return telephoneAnswer.parse(await switchboard.of(person));
  });

  app.post('/telephone/calls/:id/return', async (request, reply) => {
    const person = await authenticate(request);
    const { id } = parse(params, request.params);
    within(taken, person.id);
    reply.header('cache-control', 'no-store');
    return takenCall.parse({ number: await switchboard.take(person, id) });
  });

  app.post('/telephone/ring', async (request) => {
    const person = await authenticate(request);
    if (!ring) throw new StoreError(404, 'not_found', 'Only a demo has a telephone that rings by itself.');
    await ring(person.id);
    return telephoneDone.parse({ ok: true });
  });
};
