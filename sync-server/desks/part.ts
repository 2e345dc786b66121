import { deskBody, deskStateBody, givenUpBody } from '#shared/contracts/sync-api.ts';
import { whoseDesk } from '../commands/desk-problem.ts';
import { findSetAside, giveUp } from '../commands/set-aside.ts';
import { parse } from '../http/parse.ts';
import type { OpenServerPart } from '../server-part.ts';
import { StoreError } from '../storage/document-store.ts';
import { openCodeProof } from './code-proof.ts';
import { DeskStates } from './desk-states.ts';
import { Desks } from './desks.ts';

/**
 * `POST /desks`: the code a desk numbers its requests with; `POST /desks/state`: what waits on it; `POST /desks/given-up`: numbers of
 * refused registrations that nobody mends; `GET /supervision/desks`: who has not sent everything.
 */
export const desksPart: OpenServerPart = (parts) => {
  const { store, epoch, config, reference, clock, authenticate, intake } = parts;
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

      app.post('/desks/given-up', async (request, reply) => {
        const person = await authenticate(request);
        const { deskId, numbers } = parse(givenUpBody, request.body);
        await intake.inTurn(async (work) => {
          for (const { requestId, reference: number } of numbers) {
            const kept = await findSetAside(work, requestId, number);
            const sender = { person: person.id, deskId };
            // What is registered, given up already or another desk's stays as it is.
            if (kept && (await whoseDesk(work, reference, kept.entry.desk, sender)) === 'own')
              await giveUp(work, kept, clock());
          }
        });
        return reply.code(204).send();
      });

      app.get('/supervision/desks', async (request) => states.seenBy(await authenticate(request)));
    },
  };
};
