import type { FastifyInstance } from 'fastify';
import { deskBody } from '#shared/contracts/sync-api.ts';
import type { Authenticate } from '../session/bearer.ts';
import type { Desks } from '../session/desks.ts';
import { parse } from './parse.ts';

/** `POST /desks`: the code a desk numbers its requests with. */
export const deskRoute = (
  app: FastifyInstance,
  { authenticate, desks }: { authenticate: Authenticate; desks: Desks },
): void => {
  app.post('/desks', async (request) => {
    const person = await authenticate(request);
    return { code: await desks.codeFor(parse(deskBody, request.body).deskId, person.id) };
  });
};
