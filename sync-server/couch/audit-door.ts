import type { FastifyRequest } from 'fastify';
import { auditDatabase } from '#sync-server/policy/databases.ts';
import { StoreError } from '#sync-server/storage/document-store.ts';
import { databaseParams } from './schemas.ts';

/** Routes that read by POST, as they are registered. */
const readingPosts = new Set(
  ['_all_docs', '_find', '_explain', '_changes', '_bulk_get', '_revs_diff', '_missing_revs'].map(
    (end) => `/db/:database/${end}`,
  ),
);

/**
 * The audit log grows by the server's own hand only. Judged by the route the router chose and the name it read from the path: what
 * else stands in the address says nothing.
 * @throws StoreError 403
 */
export const refuseAuditWrites = ({ method, params, routeOptions }: FastifyRequest): void => {
  const named = databaseParams.safeParse(params).data?.database;
  if (named !== auditDatabase) return;
  const isRead =
    ['GET', 'HEAD'].includes(method) || (method === 'POST' && readingPosts.has(routeOptions.url ?? ''));
  if (!isRead) throw new StoreError(403, 'forbidden', 'The audit log is append-only.');
};
