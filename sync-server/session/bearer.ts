import type { FastifyRequest } from 'fastify';
import type { Person } from '#shared/documents/reference-data.ts';
import type { ReferenceCache } from '../reference/reference-cache.ts';
import { StoreError } from '../storage/document-store.ts';
import type { Sessions } from './sessions.ts';

/** The bearer token of a call, '' when there is none. */
export const tokenOf = (request: FastifyRequest): string =>
  /^Bearer ([\w.~+/=-]{20,4096})$/.exec(request.headers.authorization ?? '')?.[1] ?? '';

/** Finds out who calls. Rights are read anew each time: what changed in the directory counts at once. */
export const authenticator =
  (sessions: Sessions, reference: ReferenceCache) =>
  async (request: FastifyRequest): Promise<Person> => {
    const token = tokenOf(request);
    const personId = token === '' ? null : await sessions.personOf(token);
    const person = personId === null ? null : reference.person(personId);
    if (!person) throw new StoreError(401, 'unauthorized', 'Sign in first.');
    return person;
  };
export type Authenticate = ReturnType<typeof authenticator>;
