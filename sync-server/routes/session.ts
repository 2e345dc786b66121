import type { FastifyInstance } from 'fastify';
import { deskBody, signInBody } from '#shared/contracts/sync-api.ts';
import type { ReferenceCache } from '../reference/reference-cache.ts';
import { type Authenticate, tokenOf } from '../session/bearer.ts';
import type { Desks } from '../session/desks.ts';
import type { IdentityProvider } from '../session/identity-provider.ts';
import { type Sessions, sessionSeconds } from '../session/sessions.ts';
import type { SlowDown } from '../session/slow-down.ts';
import { parse } from './parse.ts';

/** Signing in and out, and the code a desk numbers its requests with. */
export const sessionRoutes = (
  app: FastifyInstance,
  parts: {
    provider: IdentityProvider;
    sessions: Sessions;
    slowDown: SlowDown;
    reference: ReferenceCache;
    authenticate: Authenticate;
    desks: Desks;
  },
): void => {
  const { provider, sessions, slowDown, reference, authenticate, desks } = parts;

  app.get('/auth/directory', () => ({ people: provider.list() }));

  app.post('/auth/sign-in', async (request, reply) => {
    const { personId, pin } = parse(signInBody, request.body);
    const key = `${request.ip} ${personId}`;
    const seconds = slowDown.wait(key);
    if (seconds > 0)
      return reply
        .code(429)
        .header('retry-after', String(seconds))
        .send({ error: 'too-many-tries', reason: `Wait ${String(seconds)} s.` });
    const person = reference.person(personId);
    if (!person || !provider.verify(personId, pin)) {
      slowDown.wrong(key);
      return reply.code(401).send({ error: 'wrong-pin', reason: 'Wrong person or PIN.' });
    }
    slowDown.right(key);
    return { token: await sessions.open(personId), expiresIn: sessionSeconds, person };
  });

  app.post('/auth/sign-out', async (request, reply) => {
    await sessions.close(tokenOf(request));
    return reply.code(204).send();
  });

  app.get('/auth/me', (request) => authenticate(request));

  app.post('/desks', async (request) => {
    const person = await authenticate(request);
    return { code: await desks.codeFor(parse(deskBody, request.body).deskId, person.id) };
  });
};
