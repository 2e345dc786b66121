import type { FastifyInstance } from 'fastify';
import { StoreError } from '../storage/document-store.ts';

const words: Readonly<Record<number, string>> = { 413: 'too_large', 415: 'bad_content_type' };

const statusOf = (error: unknown): number => {
  if (error instanceof StoreError) return error.status;
  return error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
};

/** Answers what went wrong in CouchDB's shape. Nothing of the server's own failures reaches the wire but that there was one. */
export const answerErrors = (app: FastifyInstance): void => {
  app.setErrorHandler(async (error: unknown, request, reply) => {
    const status = statusOf(error);
    if (status >= 500) request.log.error({ err: error, route: request.routeOptions.url }, 'call failed');
    if (error instanceof StoreError)
      return reply.code(status).send({ error: error.error, reason: error.reason });
    return reply.code(status).send({
      error: words[status] ?? (status < 500 ? 'bad_request' : 'internal_server_error'),
      reason:
        status < 500 && error instanceof Error
          ? error.message
          : 'Something went wrong on the server; nothing was changed.',
    });
  });
  app.setNotFoundHandler((_request, reply) =>
    reply.code(404).send({ error: 'not_found', reason: 'missing' }),
  );
};
