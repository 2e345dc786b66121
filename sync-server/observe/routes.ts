import type { FastifyInstance } from 'fastify';
import type { Metrics } from './metrics.ts';
import type { DocumentStore } from '../storage/document-store.ts';

/** `/health` for probes, `/metrics` for Prometheus, `/` for the curious. */
export const healthRoutes = (
  app: FastifyInstance,
  { store, metrics, version }: { store: DocumentStore; metrics: Metrics; version: string },
): void => {
  app.get('/', () => ({ maktab: 'Welcome', version, couchdb: '/db/' }));
  app.get('/health', async () => ({
    status: 'ok',
    version,
    databases: (await store.listDatabases()).length,
  }));
  app.get('/metrics', async (_request, reply) =>
    reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()),
  );
};
