import type { FastifyInstance } from 'fastify';
import {
  type AuditPage,
  type AuditQuery,
  auditQuery,
  type AuditVerification,
} from '#shared/contracts/audit-api.ts';
import type { NotedFacts } from '#shared/documents/audit-fact.ts';
import { parse } from '../http/parse.ts';
import type { ServerParts } from '../server-parts.ts';
import { filesMeant } from './files-meant.ts';
import { readLog } from './read-log.ts';
import type { Verification } from './verification.ts';

/** What of the log was asked for, as facts of the entry that says so. */
const askedOf = ({ before, by, what, file, from, to }: AuditQuery): NotedFacts => ({
  'asked-before': before === undefined ? null : String(before),
  'asked-by': by,
  'asked-what': what,
  'asked-file': file,
  'asked-from': from,
  'asked-to': to,
});

/** `/admin/audit`: the log as administrators read it, which is noted before they do. */
export const auditRoutes = (
  app: FastifyInstance,
  { store, audit, reference, administrator }: ServerParts,
  verification: Verification,
): void => {
  app.get('/admin/audit', async (request): Promise<AuditPage> => {
    const by = await administrator(request);
    const query = parse(auditQuery, request.query);
    await audit.append({
      what: 'log-read',
      by,
      facts: { ...askedOf(query), from: request.ip },
    });
    const { seq } = await audit.head();
    const offices = reference.data.offices.offices.map(({ code }) => code);
    const files = query.file === undefined ? null : await filesMeant(store, offices, query.file);
    return { ...(await readLog(store, query, seq, files)), verification: verification.last };
  });

  app.post('/admin/audit/verification', async (request): Promise<{ verification: AuditVerification }> => {
    const by = await administrator(request);
    const found = await verification.run();
    await audit.append({
      what: 'log-verified',
      by,
      facts: { found: found.found.kind, from: request.ip },
    });
    return { verification: found };
  });
};
