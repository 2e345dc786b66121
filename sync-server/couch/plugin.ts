import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';
import type { AdministratorDoor } from '#sync-server/policy/administrator-door.ts';
import { StoreError } from '#sync-server/storage/document-store.ts';
import { Administration } from '#sync-server/storage/embedded/administration.ts';
import { Locals } from '#sync-server/storage/embedded/locals.ts';
import { RevisionReader } from '#sync-server/storage/embedded/reader.ts';
import type { EmbeddedStore } from '#sync-server/storage/embedded/store.ts';
import type { AuditLog } from '#sync-server/audit/audit-log.ts';
import { AdministratorAccess } from './access.ts';
import { noteAdministrator } from './administrator-reads.ts';
import { allDocsRoutes } from './all-docs-routes.ts';
import { attachmentRoutes } from './attachment-routes.ts';
import { refuseAuditWrites } from './audit-door.ts';
import { bulkRoutes } from './bulk-routes.ts';
import { changesRoutes } from './changes/routes.ts';
import { databaseRoutes } from './database-routes.ts';
import { documentRoutes } from './document-routes.ts';
import { findRoutes } from './find/routes.ts';
import { localRoutes } from './local-routes.ts';
import type { CouchParts } from './couch-parts.ts';
import { serverRoutes, sessionRoutes } from './server-routes.ts';

const words: Readonly<Record<number, string>> = {
  405: 'method_not_allowed',
  413: 'too_large',
  415: 'bad_content_type',
};

/** Errors in CouchDB's words. Only our own reasons reach the wire. */
const sendError = (error: FastifyError | StoreError, reply: FastifyReply) => {
  if (error instanceof StoreError)
    return reply.code(error.status).send({ error: error.error, reason: error.reason });
  // A RangeError without a status is a document nested deeper than the stack.
  const status = error.statusCode ?? (error instanceof RangeError ? 400 : 500);
  if (status >= 500) {
    reply.log.error({ err: error }, 'couch call failed');
    return reply.code(500).send({ error: 'unknown_error', reason: 'internal server error' });
  }
  const reason = status === 413 ? 'the request entity is too large' : error.message;
  return reply.code(status).send({ error: words[status] ?? 'bad_request', reason });
};

/** The CouchDB-compatible API under `/db/`, for the server administrator alone: nobody else touches databases by hand. */
export const couchRoutes = (
  app: FastifyInstance,
  options: {
    store: EmbeddedStore;
    administratorDoor: AdministratorDoor;
    audit: AuditLog;
    version: string;
    streams: Set<() => void>;
  },
): void => {
  const { store, administratorDoor, audit, version, streams } = options;
  const access = new AdministratorAccess(administratorDoor);
  const parts: CouchParts = {
    store,
    reader: new RevisionReader(store),
    locals: new Locals(store),
    administration: new Administration(store),
    version,
    streams,
  };
  app.register(
    async (couch) => {
      couch.removeAllContentTypeParsers();
      couch.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
      couch.setErrorHandler((error: FastifyError, _request, reply) => sendError(error, reply));
      sessionRoutes(couch, access);
      couch.register(async (guarded) => {
        guarded.addHook('onRequest', async (request, reply) => {
          if (access.proofOf(request)) return;
          reply.header('www-authenticate', 'Basic realm="server"');
          throw new StoreError(401, 'unauthorized', 'You are not a server admin.');
        });
        guarded.addHook('onRequest', async (request) => refuseAuditWrites(request));
        guarded.addHook('onRequest', noteAdministrator(audit));
        serverRoutes(guarded, parts);
        databaseRoutes(guarded, parts);
        changesRoutes(guarded, parts);
        allDocsRoutes(guarded, parts);
        bulkRoutes(guarded, parts);
        findRoutes(guarded, parts);
        localRoutes(guarded, parts);
        documentRoutes(guarded, parts);
        attachmentRoutes(guarded, parts);
      });
    },
    { prefix: '/db' },
  );
};
