import type { FastifyInstance } from 'fastify';
import { closingBody, closingParams } from '#shared/contracts/register-api.ts';
import type { RegisterClosing } from '#shared/documents/register.ts';
import { mayCloseRegister } from '#shared/domain/access/may-read-register.ts';
import { parse } from '../http/parse.ts';
import type { ServerParts } from '../server-parts.ts';
import { StoreError } from '../storage/document-store.ts';
import { closeMonth } from './close-month.ts';
import type { RegisterKey } from './register-key.ts';

/** Closing a month of an office's registers. */
export const registerRoutes = (
  app: FastifyInstance,
  parts: Pick<ServerParts, 'store' | 'reference' | 'intake' | 'audit' | 'authenticate' | 'clock'> & {
    key: RegisterKey;
  },
): void => {
  const { store, reference, intake, audit, authenticate, key, clock } = parts;

  app.post('/registers/:office/closings', async (request, reply) => {
    const person = await authenticate(request);
    const { office } = parse(closingParams, request.params);
    const isKnown = reference.data.offices.offices.some(({ code }) => code === office);
    if (!isKnown || !mayCloseRegister(person, office))
      throw new StoreError(403, 'forbidden', 'Not a register of yours to close.');
    const { month } = parse(closingBody, request.body);
    const closed: RegisterClosing[] = [];
    await intake.inTurn(async (work) => {
      closed.splice(0);
      closed.push(await closeMonth(work, store, key, { office, month, by: person.id, now: clock() }));
    });
    const [closing] = closed;
    await audit.append({
      what: 'register-closed',
      by: person.id,
      facts: { office, month, digest: closing?.digest, from: request.ip },
    });
    return reply.code(201).send(closing);
  });
};
