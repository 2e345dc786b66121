import type { FastifyInstance } from 'fastify';
import { deskBody, deskStateBody } from '#shared/contracts/sync-api.ts';
import type { Authenticate } from '../session/bearer.ts';
import type { Desks } from './desks.ts';
import type { DeskStates } from './desk-states.ts';
import { parse } from '../http/parse.ts';

/** `POST /desks`: the code a desk numbers its requests with; `POST /desks/state`: what waits on it; `GET /supervision/desks`: who has not sent everything. */
export const deskRoute = (
  app: FastifyInstance,
  { authenticate, desks, states }: { authenticate: Authenticate; desks: Desks; states: DeskStates },
): void => {
  app.post('/desks', async (request) => {
    const person = await authenticate(request);
    return { code: await desks.codeFor(parse(deskBody, request.body).deskId, person.id) };
  });

  app.post('/desks/state', async (request, reply) => {
    const person = await authenticate(request);
    const { deskId, state } = parse(deskStateBody, request.body);
    await states.note(await desks.codeFor(deskId, person.id), person.id, state);
    return reply.code(204).send();
  });

  app.get('/supervision/desks', async (request) => states.seenBy(await authenticate(request)));
};
