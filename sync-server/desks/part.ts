import { deskBody, deskStateBody } from '#shared/contracts/sync-api.ts';
import { parse } from '../http/parse.ts';
import type { OpenServerPart } from '../server-part.ts';
import { DeskStates } from './desk-states.ts';
import { Desks } from './desks.ts';

/**
 * `POST /desks`: the code a desk numbers its requests with; `POST /desks/state`: what waits on it; `GET /supervision/desks`: who
 * has not sent everything.
 */
export const desksPart: OpenServerPart = ({ store, reference, clock, authenticate }) => {
  const desks = new Desks(store);
  const states = new DeskStates(store, reference, clock);
  return {
    routes: (app) => {
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
    },
  };
};
