import type { FastifyInstance } from 'fastify';
import { epochHeader, timeHeader } from '#shared/contracts/sync-api.ts';

const ownPages = /^(?:https?:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?|app:\/\/maktab)$/;

/** Lets the workbench's own pages call from another port; answers preflights. */
export const crossOrigin = (app: FastifyInstance, origins: readonly string[] | null): void => {
  const allowed = (origin: string) => (origins ? origins.includes(origin) : ownPages.test(origin));
  app.addHook('onRequest', async (request, reply) => {
    const { origin } = request.headers;
    reply.header('vary', 'Origin');
    if (origin !== undefined && allowed(origin))
      reply
        .header('access-control-allow-origin', origin)
        .header(
          'access-control-expose-headers',
          `retry-after, x-request-id, etag, content-range, ${epochHeader}, ${timeHeader}`,
        );
    if (request.method !== 'OPTIONS') return;
    await reply
      .header('access-control-allow-methods', 'GET, POST, PUT, DELETE, HEAD')
      .header(
        'access-control-allow-headers',
        'authorization, content-type, accept, if-match, if-range, range',
      )
      .header('access-control-max-age', '600')
      .code(204)
      .send();
  });
};
