import { randomUUID } from 'node:crypto';
import fastify, { type FastifyInstance } from 'fastify';
import type { Config } from '../config.ts';
import { refuseAddress } from './secure-headers.ts';

/** The bare HTTP server. Its log names calls by method and id alone: addresses hold what people look for. */
export const makeFastify = ({
  logLevel,
  trustedProxies,
}: Pick<Config, 'logLevel' | 'trustedProxies'>): FastifyInstance =>
  fastify({
    logger:
      logLevel === 'silent'
        ? false
        : {
            level: logLevel,
            stream: process.stderr,
            serializers: { req: ({ method, id }) => ({ method, id: String(id) }) },
          },
    genReqId: () => randomUUID(),
    bodyLimit: 8 * 1024 * 1024,
    requestTimeout: 300_000,
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    forceCloseConnections: true,
    frameworkErrors: (_error, _request, reply) => refuseAddress(reply),
    routerOptions: { maxParamLength: 2000, ignoreTrailingSlash: true },
  });

/** `http://127.0.0.1:4312`, once the server listens. */
export const addressOf = (app: FastifyInstance): string => {
  const address = app.server.address();
  return typeof address === 'object' && address
    ? `http://127.0.0.1:${String(address.port)}`
    : 'http://127.0.0.1';
};
