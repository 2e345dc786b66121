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

/** Whether a call changes nothing, by the route that the router chose. */
export const readsOnly = ({
  method,
  routeOptions,
}: Pick<FastifyRequest, 'method' | 'routeOptions'>): boolean =>
  ['GET', 'HEAD'].includes(method) || (method === 'POST' && readingPosts.has(routeOptions.url ?? ''));

/**
 * The audit log grows by the server's own hand only. Judged by the route the router chose and the name it read from the path: what
 * else stands in the address says nothing.
 * @throws StoreError 403
 */
export const refuseAuditWrites = (request: FastifyRequest): void => {
  const named = databaseParams.safeParse(request.params).data?.database;
  if (named !== auditDatabase) return;
  if (!readsOnly(request)) throw new StoreError(403, 'forbidden', 'The audit log is append-only.');
};
