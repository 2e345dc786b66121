import type { FastifyInstance } from 'fastify';
import { digestOf } from './digests.ts';
import type { Authenticate } from '../session/bearer.ts';
import type { DocumentStore } from '../storage/document-store.ts';

/** One's own digest, nobody else's. */
export const digestRoute = (
  app: FastifyInstance,
  { store, authenticate }: { store: DocumentStore; authenticate: Authenticate },
): void => {
  app.get('/digests/me', async (request) => {
    const person = await authenticate(request);
    return { digest: await digestOf(store, person.id) };
  });
};
