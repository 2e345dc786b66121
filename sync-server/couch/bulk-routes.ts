import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { StoredDocument } from '#sync-server/storage/document-store.ts';
import { parse } from '../http/parse.ts';
import { limits, readBody } from './body.ts';
import type { CouchParts } from './couch-parts.ts';
import { Query } from './query.ts';
import { renderDocument, wantedBy } from './render-document.ts';
import { databaseParams, readWritten } from './schemas.ts';
import { toStored } from './to-stored.ts';

const bulkDocs = z.object({ docs: z.array(z.unknown()).max(100_000), new_edits: z.boolean().optional() });
const bulkGet = z.object({
  docs: z.array(z.object({ id: z.string(), rev: z.string().optional() })).max(100_000),
});
const revsByDocument = z.record(z.string(), z.array(z.string().max(80)).max(10_000));

const readDocument = (candidate: unknown): StoredDocument => {
  const document = readWritten(candidate);
  return toStored(document, document._id ?? randomUUID().replaceAll('-', ''));
};

/** Many documents in one call: what replications live on. */
export const bulkRoutes = (app: FastifyInstance, { store, reader }: CouchParts): void => {
  app.post('/:database/_bulk_docs', { bodyLimit: limits.bulk }, async (request, reply) => {
    const { database } = parse(databaseParams, request.params);
    store.databases.get(database);
    const { docs, new_edits: newEdits = true } = readBody(
      request,
      bulkDocs,
      'POST body must include `docs` parameter.',
    );
    const documents = docs.map(readDocument);
    const outcomes = await store.commits.run(() => {
      const row = store.databases.get(database);
      return documents.map((document) =>
        store.writer.outcome(document._id, () => {
          if (newEdits) return store.writer.edit(row, document);
          store.writer.replicate(row, document);
          return { id: document._id, rev: document._rev ?? '' };
        }),
      );
    });
    const rows = newEdits ? outcomes : outcomes.filter((outcome) => !outcome.ok);
    return reply.code(201).send(rows);
  });

  app.post('/:database/_bulk_get', { bodyLimit: limits.bulk }, (request, reply) => {
    const { database } = parse(databaseParams, request.params);
    store.databases.get(database);
    const query = new Query(request);
    const wanted = wantedBy(query);
    const { docs } = readBody(request, bulkGet, 'Missing JSON list of `docs`.');
    const results = docs.map(({ id, rev }) => {
      const winner = rev === undefined ? reader.winner(database, id) : null;
      const exact = rev === undefined ? (winner ? [winner] : []) : [reader.leaf(database, id, rev)];
      const found = exact.filter((record) => record !== null);
      const records =
        found.length === 0 && rev !== undefined && query.flag('latest')
          ? reader.latest(database, id, rev)
          : found;
      const texts = records.map((record) => `{"ok":${renderDocument(record, wanted, store.blobs)}}`);
      if (texts.length === 0)
        texts.push(
          JSON.stringify({ error: { id, rev: rev ?? 'undefined', error: 'not_found', reason: 'missing' } }),
        );
      return `{"id":${JSON.stringify(id)},"docs":[${texts.join(',')}]}`;
    });
    return reply.type('application/json').send(`{"results":[${results.join(',')}]}`);
  });

  app.post('/:database/_revs_diff', { bodyLimit: limits.bulk }, (request) => {
    const { database } = parse(databaseParams, request.params);
    store.databases.get(database);
    const answer: Record<string, { missing: string[]; possible_ancestors?: string[] }> = {};
    for (const [id, revs] of Object.entries(readBody(request, revsByDocument))) {
      const { missing, ancestors } = reader.missing(database, id, revs);
      if (missing.length > 0)
        answer[id] = { missing, ...(ancestors.length > 0 ? { possible_ancestors: ancestors } : {}) };
    }
    return answer;
  });

  app.post('/:database/_missing_revs', { bodyLimit: limits.bulk }, (request) => {
    const { database } = parse(databaseParams, request.params);
    store.databases.get(database);
    const answer: Record<string, string[]> = {};
    for (const [id, revs] of Object.entries(readBody(request, revsByDocument))) {
      const { missing } = reader.missing(database, id, revs);
      if (missing.length > 0) answer[id] = missing;
    }
    return { missing_revs: answer };
  });
};
