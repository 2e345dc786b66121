import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { StoreError, type StoredDocument } from '#sync-server/storage/document-store.ts';
import { pathTo } from '#sync-server/storage/revision-tree.ts';
import type { RevisionRecord } from '#sync-server/storage/embedded/reader.ts';
import { parse } from '../http/parse.ts';
import { bytesOf, limits, readBody } from './body.ts';
import { readRelated } from './multipart/related.ts';
import { openRevisions } from './open-revisions.ts';
import type { CouchParts } from './couch-parts.ts';
import { Query } from './query.ts';
import { renderDocument, wantedBy } from './render-document.ts';
import { documentParams, readWritten } from './schemas.ts';
import { toStored } from './to-stored.ts';

const missing = (reason: 'missing' | 'deleted' = 'missing') => new StoreError(404, 'not_found', reason);

/** One document: read, write, delete, copy. */
export const documentRoutes = (app: FastifyInstance, parts: CouchParts): void => {
  const { store, reader } = parts;

  const find = (database: string, id: string, query: Query): RevisionRecord => {
    const rev = query.text('rev');
    if (rev === null) {
      const winner = reader.winner(database, id);
      if (!winner) throw missing();
      if (winner.deleted) throw missing('deleted');
      return winner;
    }
    if (!/^\d{1,9}-[0-9a-zA-Z]{1,64}$/.test(rev))
      throw new StoreError(400, 'bad_request', 'Invalid rev format');
    const found = query.flag('latest') ? reader.latest(database, id, rev)[0] : reader.leaf(database, id, rev);
    if (!found) throw missing();
    return found;
  };

  const write = async (
    database: string,
    document: StoredDocument,
    isNewEdit: boolean,
  ): Promise<{ id: string; rev: string }> =>
    store.commits.run(() => {
      const row = store.databases.get(database);
      if (isNewEdit) return store.writer.edit(row, document);
      if (document._rev === undefined && document._revisions === undefined)
        throw new StoreError(400, 'bad_request', 'When `new_edits: false`, the document must have `_rev`');
      store.writer.replicate(row, document);
      const [hash] = document._revisions?.ids ?? [];
      return {
        id: document._id,
        rev: document._rev ?? `${String(document._revisions?.start ?? 0)}-${hash ?? ''}`,
      };
    });

  const readDocument = (request: FastifyRequest, id: string): StoredDocument => {
    const type = request.headers['content-type'] ?? '';
    const document = /^multipart\/related/i.test(type)
      ? readRelated(type, bytesOf(request))
      : readWritten(readBody(request, z.unknown(), undefined, limits.document));
    if (document._id !== undefined && document._id !== id)
      throw new StoreError(400, 'bad_request', 'Document ID must match the ID in the path');
    return toStored(document, id);
  };

  const get = async (request: FastifyRequest, reply: FastifyReply, database: string, id: string) => {
    const query = new Query(request);
    if (query.text('open_revs') !== null) return openRevisions(parts, request, reply, database, id, query);
    const record = find(database, id, query);
    const wanted = wantedBy(query);
    const etag = `"${record.rev}"`;
    reply.header('etag', etag).type('application/json');
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    return reply.send(renderDocument(record, wanted, store.blobs));
  };
  const put = async (request: FastifyRequest, reply: FastifyReply, database: string, id: string) => {
    const query = new Query(request);
    const document = readDocument(request, id);
    const given = query.revision(request);
    if (given !== null && document._rev !== undefined && document._rev !== given)
      throw new StoreError(
        400,
        'bad_request',
        'Document rev from request body and query string have different values',
      );
    if (given !== null) document._rev = given;
    const { rev } = await write(database, document, query.flag('new_edits', true));
    return reply
      .code(201)
      .header('etag', `"${rev}"`)
      .header('location', `/db/${encodeURIComponent(database)}/${encodeURIComponent(id)}`)
      .send({ ok: true, id, rev });
  };
  const remove = async (request: FastifyRequest, reply: FastifyReply, database: string, id: string) => {
    const given = new Query(request).revision(request);
    const winner = reader.winner(database, id);
    if (!winner) throw missing();
    if (given === null)
      throw winner.deleted
        ? missing('deleted')
        : new StoreError(409, 'conflict', 'Document update conflict.');
    if (winner.deleted && !pathTo(winner.tree, winner.rev).includes(given)) throw missing('deleted');
    const { rev } = await write(database, { _id: id, _rev: given, _deleted: true }, true);
    return reply.header('etag', `"${rev}"`).send({ ok: true, id, rev });
  };

  for (const [path, prefix] of [
    ['/:database/_design/:id', '_design/'],
    ['/:database/:id', ''],
  ] as const) {
    const named = (request: FastifyRequest) => {
      const { database, id } = parse(documentParams, request.params);
      store.databases.get(database);
      if (prefix === '' && id.startsWith('_') && !id.startsWith('_design/'))
        throw new StoreError(400, 'illegal_docid', 'Only reserved document ids may start with underscore.');
      return { database, id: `${prefix}${id}` };
    };
    app.get(path, (request, reply) => {
      const { database, id } = named(request);
      return get(request, reply, database, id);
    });
    app.put(path, { bodyLimit: limits.attachment }, (request, reply) => {
      const { database, id } = named(request);
      return put(request, reply, database, id);
    });
    app.delete(path, (request, reply) => {
      const { database, id } = named(request);
      return remove(request, reply, database, id);
    });
  }
};
