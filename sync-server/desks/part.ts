import { deskBody, deskStateBody } from '#shared/contracts/sync-api.ts';
import { parse } from '../http/parse.ts';
import type { OpenServerPart } from '../server-part.ts';
import { StoreError } from '../storage/document-store.ts';
import { openCodeProof } from './code-proof.ts';
import { DeskStates } from './desk-states.ts';
import { Desks } from './desks.ts';

/**
 * `POST /desks`: the code a desk numbers its requests with; `POST /desks/state`: what waits on it; `GET /supervision/desks`: who
 * has not sent everything.
 */
export const desksPart: OpenServerPart = ({ store, epoch, config, reference, clock, authenticate }) => {
  const desks = new Desks(store, epoch, openCodeProof(config.dataDir));
  const states = new DeskStates(store, reference, clock, epoch);
  return {
    routes: (app) => {
      app.post('/desks', async (request) => {
        const person = await authenticate(request);
        const { deskId, held } = parse(deskBody, request.body);
        return desks.codeFor(deskId, person.id, held);
      });

      app.post('/desks/state', async (request, reply) => {
        const person = await authenticate(request);
        const { deskId, state } = parse(deskStateBody, request.body);
        const code = await desks.known(deskId);
        // It asks for its code first, and proves the one it has.
        if (code === null) throw new StoreError(404, 'not_found', 'This desk has no code here.');
        await states.note(code, person.id, state);
        return reply.code(204).send();
      });

      app.get('/supervision/desks', async (request) => states.seenBy(await authenticate(request)));
    },
  };
};
