import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { people } from '#shared/documents/reference-data.ts';
import { documentId } from '#shared/documents/text.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import { runRetention } from '../retention/retention.ts';
import { referenceDatabase } from '../policy/databases.ts';
import type { ReferenceCache } from '../reference/reference-cache.ts';
import type { Families } from '../session/tokens/families.ts';
import { type DocumentStore, StoreError } from '../storage/document-store.ts';
import type { FindAdministrator } from '../policy/find-administrator.ts';
import { parse } from '../http/parse.ts';

const params = z.object({ id: documentId, action: z.enum(['put-out', 'let-in']) });
const retentionBody = z.object({ dryRun: z.boolean() });

/** `/admin/…`: for the server administrator (Basic) and for people with the role. */
export const administrationRoutes = (
  app: FastifyInstance,
  parts: {
    store: DocumentStore;
    reference: ReferenceCache;
    audit: AuditLog;
    families: Families;
    administrator: FindAdministrator;
    clock: () => string;
  },
): void => {
  const { store, reference, audit, families, administrator, clock } = parts;

  app.post('/admin/people/:id/:action', async (request) => {
    const by = await administrator(request);
    const { id, action } = parse(params, request.params);
    const active = action === 'let-in';
    const stored = await store.getDocument(referenceDatabase, 'people');
    const { _rev, ...plain } = stored ?? {};
    const list = people.parse(plain);
    if (!list.people.some((one) => one.id === id))
      throw new StoreError(404, 'not_found', 'Nobody of that id has ever signed in.');
    const changed = list.people.map((one) => (one.id === id ? { ...one, active } : one));
    await store.transact([
      { database: referenceDatabase, document: { ...list, people: changed, _rev: stored?._rev ?? '' } },
    ]);
    await reference.reload();
    const ended = active ? 0 : await families.endOfPerson(id, 'administrator');
    const facts = { person: id, sessions: String(ended), from: request.ip };
    await audit.append({ what: active ? 'person-let-in' : 'person-put-out', by, facts });
    return { id, active, sessionsEnded: ended };
  });

  app.post('/admin/retention', async (request) => {
    const by = await administrator(request);
    const { dryRun } = parse(retentionBody, request.body);
    return runRetention(store, reference, audit, { now: clock(), isDry: dryRun, by });
  });
};
