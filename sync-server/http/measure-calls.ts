import type { FastifyInstance } from 'fastify';
import type { ServerParts } from '../server-parts.ts';

/** Counts every answer by the template of its route, and the streams that are open. */
export const measureCalls = (
  app: FastifyInstance,
  { metrics, streams }: Pick<ServerParts, 'metrics' | 'streams'>,
): void => {
  app.addHook('onResponse', async (request, reply) => {
    metrics.streams.set(streams.size);
    metrics.http.observe(
      { method: request.method, route: request.routeOptions.url ?? 'none', status: String(reply.statusCode) },
      reply.elapsedTime / 1000,
    );
  });
};
