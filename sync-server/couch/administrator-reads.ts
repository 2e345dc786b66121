import type { FastifyRequest } from 'fastify';
import type { AuditLog } from '#sync-server/audit/audit-log.ts';
import { OnceLately } from '#sync-server/http/once-lately.ts';
import { officeKinds } from '#sync-server/policy/databases.ts';
import { readsOnly } from './audit-door.ts';
import { databaseParams, documentParams } from './schemas.ts';

/** One reading has many pages. */
const sameReadMs = 10 * 60_000;
const ofPeople = new RegExp(
  `^(?:${[...officeKinds, 'archive'].join('|')})-|^(?:refused|outgoing|audit|digests|spots)$`,
);

/** Whoever opens databases by hand leaves an entry: which, by which door, which citizen's file when it is one. Before it is answered. */
export const noteAdministrator = (audit: AuditLog) => {
  const lately = new OnceLately(sameReadMs);
  return async (request: FastifyRequest): Promise<void> => {
    const database = databaseParams.safeParse(request.params).data?.database;
    if (database === undefined || !ofPeople.test(database)) return;
    const document = documentParams.safeParse(request.params).data?.id;
    const door = `${request.method} ${request.routeOptions.url ?? ''}`;
    const about = database.startsWith('citizens-') ? document : undefined;
    if (!lately.isNew([database, door, request.ip, about ?? ''].join(' '))) return;
    await audit.append({
      what: readsOnly(request) ? 'administrator-read' : 'administrator-wrote',
      by: null,
      facts: { database, door, citizenId: about, from: request.ip },
    });
  };
};
