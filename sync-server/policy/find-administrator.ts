import type { FastifyRequest } from 'fastify';
import type { AdministratorDoor } from './administrator-door.ts';
import type { Authenticate } from '../session/bearer.ts';
import { StoreError } from '../storage/document-store.ts';

/** Tells who administers; null: the server administrator. */
export type FindAdministrator = (request: FastifyRequest) => Promise<string | null>;

/** People with the role, and the server administrator (Basic). The finder throws StoreError 401 or 403 for anybody else. */
export const administratorFinder =
  (authenticate: Authenticate, door: AdministratorDoor): FindAdministrator =>
  async (request) => {
    if (door.isProvenBy(request)) return null;
    const person = await authenticate(request);
    if (person.grants.some(({ role }) => role === 'administrator')) return person.id;
    throw new StoreError(403, 'forbidden', 'For administrators.');
  };
