import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  StoreError,
  type AttachmentEntry,
  type StoredDocument,
} from '#sync-server/storage/document-store.ts';
import type { RevisionRecord } from '#sync-server/storage/embedded/reader.ts';
import { parse } from '../http/parse.ts';
import { bytesOf, limits } from './body.ts';
import type { CouchParts } from './couch-parts.ts';
import { Query } from './query.ts';
import { rangeOf } from './range.ts';
import { attachmentParams } from './schemas.ts';

const missing = (reason: string) => new StoreError(404, 'not_found', reason);

/** Attachments as bytes. Names may hold slashes. */
export const attachmentRoutes = (app: FastifyInstance, { store, reader }: CouchParts): void => {
  const recordFor = (database: string, id: string, rev: string | null): RevisionRecord | null =>
    rev === null ? reader.winner(database, id) : reader.leaf(database, id, rev);

  const get = (request: FastifyRequest, reply: FastifyReply, database: string, id: string, name: string) => {
    const record = recordFor(database, id, new Query(request).revision(request));
    if (!record || record.deleted) throw missing('missing');
    const entry = record.attachments[name];
    const bytes = entry ? store.blobs.get(entry.digest) : null;
    if (!entry || !bytes) throw missing('Document is missing attachment');
    const etag = `"${entry.digest.replace(/^md5-/, '')}"`;
    reply
      .header('etag', etag)
      .header('content-md5', entry.digest.replace(/^md5-/, ''))
      .header('accept-ranges', 'bytes')
      .header('cache-control', 'must-revalidate')
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', 'sandbox')
      .header('content-type', entry.content_type.replace(/[^\x20-\x7e]/g, ''));
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    const range = rangeOf(request.headers.range, bytes.length);
    if (range === 'whole') return reply.send(bytes);
    if (range === 'impossible') {
      reply.header('content-range', `bytes */${String(bytes.length)}`);
      throw new StoreError(416, 'requested_range_not_satisfiable', 'Requested range not satisfiable');
    }
    return reply
      .code(206)
      .header('content-range', `bytes ${String(range.from)}-${String(range.to)}/${String(bytes.length)}`)
      .send(bytes.subarray(range.from, range.to + 1));
  };

  /** Writes the document anew with its attachments changed. */
  const change = async (
    request: FastifyRequest,
    database: string,
    id: string,
    edit: (attachments: Record<string, AttachmentEntry>) => void,
  ) => {
    const rev = new Query(request).revision(request);
    const winner = reader.winner(database, id);
    const record = rev === null ? winner : reader.leaf(database, id, rev);
    if (winner && !winner.deleted && (rev === null || !record))
      throw new StoreError(409, 'conflict', 'Document update conflict.');
    if (!winner && rev !== null) throw new StoreError(409, 'conflict', 'Document update conflict.');
    const attachments: Record<string, AttachmentEntry> = Object.fromEntries(
      Object.entries(record && !record.deleted ? record.attachments : {}).map(([name, entry]) => [
        name,
        { ...entry, stub: true },
      ]),
    );
    edit(attachments);
    const fields = record && !record.deleted ? (JSON.parse(record.body) as Record<string, unknown>) : {};
    const document: StoredDocument = {
      ...fields,
      _id: id,
      _attachments: attachments,
      ...(rev === null ? {} : { _rev: rev }),
    };
    return store.commits.run(() => store.writer.edit(store.databases.get(database), document));
  };

  const put = async (
    request: FastifyRequest,
    reply: FastifyReply,
    database: string,
    id: string,
    name: string,
  ) => {
    const { rev } = await change(request, database, id, (attachments) => {
      attachments[name] = {
        content_type: request.headers['content-type'] ?? 'application/octet-stream',
        data: bytesOf(request).toString('base64'),
      };
    });
    return reply.code(201).header('etag', `"${rev}"`).send({ ok: true, id, rev });
  };
  const remove = async (request: FastifyRequest, database: string, id: string, name: string) => {
    if (!(name in (reader.winner(database, id)?.attachments ?? {})))
      throw missing('Document is missing attachment');
    const { rev } = await change(request, database, id, (attachments) => {
      Reflect.deleteProperty(attachments, name);
    });
    return { ok: true, id, rev };
  };

  for (const [path, prefix] of [
    ['/:database/_design/:id/*', '_design/'],
    ['/:database/:id/*', ''],
  ] as const) {
    const named = (request: FastifyRequest): [string, string, string] => {
      const { database, id, '*': name } = parse(attachmentParams, request.params);
      store.databases.get(database);
      if (prefix === '' && id.startsWith('_') && !id.startsWith('_design/'))
        throw new StoreError(404, 'not_found', 'missing');
      return [database, `${prefix}${id}`, name];
    };
    app.get(path, (request, reply) => get(request, reply, ...named(request)));
    app.put(path, { bodyLimit: limits.attachment }, (request, reply) =>
      put(request, reply, ...named(request)),
    );
    app.delete(path, (request) => remove(request, ...named(request)));
  }
};
