import type { FastifyInstance } from 'fastify';
import { type AuditPage, auditQuery, type AuditVerification } from '#shared/contracts/audit-api.ts';
import { parse } from '../http/parse.ts';
import type { ServerParts } from '../server-parts.ts';
import { filesMeant } from './files-meant.ts';
import { readLog } from './read-log.ts';
import type { Verification } from './verification.ts';

/** `/admin/audit`: the log as administrators read it, which is noted before they do. */
export const auditRoutes = (
  app: FastifyInstance,
  { store, audit, reference, administrator }: ServerParts,
  verification: Verification,
): void => {
  app.get('/admin/audit', async (request): Promise<AuditPage> => {
    const by = await administrator(request);
    const query = parse(auditQuery, request.query);
    const asked = Object.entries(query).map(([name, value]) => [`asked-${name}`, String(value)] as const);
    await audit.append({
      what: 'log-read',
      by,
      facts: { ...Object.fromEntries(asked), from: request.ip },
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
