import type { FastifyRequest } from 'fastify';
import type { Person } from '#shared/documents/reference-data.ts';
import type { ReferenceCache } from '../reference/reference-cache.ts';
import { StoreError } from '../storage/document-store.ts';
import type { AccessTokens } from './tokens/access-tokens.ts';
import type { Families, Family } from './tokens/families.ts';

const signInFirst = () => new StoreError(401, 'unauthorized', 'Sign in first.');

/** Who calls, and by which sign-in. */
export interface Caller {
  person: Person;
  family: Family;
}

/** Finds out who calls. Rights are read anew each time: what changed in the directory counts at once, and so does the end of a sign-in. */
export const callerFinder =
  (tokens: AccessTokens, families: Families, reference: ReferenceCache) =>
  async (request: FastifyRequest): Promise<Caller> => {
    const token = /^Bearer ([\w.~+/=-]{20,4096})$/.exec(request.headers.authorization ?? '')?.[1];
    const claims = token === undefined ? null : await tokens.verify(token);
    const family = claims && (await families.findAlive(claims.familyId));
    const person = family ? reference.person(family.personId) : null;
    if (!claims || !family || family.personId !== claims.personId || !person?.active) throw signInFirst();
    return { person, family };
  };
export type FindCaller = ReturnType<typeof callerFinder>;

/** The same, the person alone. */
export const authenticator =
  (findCaller: FindCaller) =>
  async (request: FastifyRequest): Promise<Person> =>
    (await findCaller(request)).person;
export type Authenticate = ReturnType<typeof authenticator>;
