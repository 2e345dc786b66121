import type { FastifyInstance, FastifyReply } from 'fastify';

const yearInSeconds = 31_536_000;

const headers = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
} as const;

/** An address that cannot be read reaches no route and no hook: it is answered here, with the same headers. */
export const refuseAddress = (reply: FastifyReply): FastifyReply =>
  reply.code(400).headers(headers).send({ error: 'bad_request', reason: 'The address cannot be read.' });

/**
 * Headers of every answer. No answer runs anything, is framed, or is written to a browser's cache: most carry personal data, and
 * a cache on an office PC is not sealed. Pages and downloads that need other ones set them over these.
 * @param isHttps whether browsers reach this server over TLS
 */
export const secureHeaders = (app: FastifyInstance, isHttps: boolean): void => {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({ 'x-request-id': request.id, ...headers });
    if (isHttps) reply.header('strict-transport-security', `max-age=${String(yearInSeconds)}`);
  });
};
