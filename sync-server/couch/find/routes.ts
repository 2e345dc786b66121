import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { StoreError } from '#sync-server/storage/document-store.ts';
import { parse } from '#sync-server/http/parse.ts';
import { limits, readBody } from '../body.ts';
import type { CouchParts } from '../couch-parts.ts';
import { databaseParams } from '../schemas.ts';
import { chooseIndex, find, findBody } from './find.ts';
import { indexBody, indexesOf, withIndex } from './indexes.ts';

const indexParams = databaseParams.extend({ ddoc: z.string(), name: z.string() });
const allDocs = { ddoc: null, name: '_all_docs', type: 'special', def: { fields: [{ _id: 'asc' }] } };

/** Mango: `_find`, `_index`, `_explain`. */
export const findRoutes = (app: FastifyInstance, parts: CouchParts): void => {
  const { store } = parts;
  const missingKey = 'Missing required key: selector';

  app.post('/:database/_find', { bodyLimit: limits.document }, async (request) => {
    const { database } = parse(databaseParams, request.params);
    store.databases.get(database);
    return find(parts, database, readBody(request, findBody, missingKey));
  });
  app.post('/:database/_explain', { bodyLimit: limits.document }, (request) => {
    const { database } = parse(databaseParams, request.params);
    store.databases.get(database);
    const query = readBody(request, findBody, missingKey);
    const index = chooseIndex(parts, database, query);
    return {
      dbname: database,
      index: index
        ? {
            ddoc: index.ddoc,
            name: index.name,
            type: 'json',
            def: { fields: index.fields.map((field) => ({ [field]: 'asc' })) },
          }
        : allDocs,
      selector: query.selector,
      limit: query.limit,
      skip: query.skip,
      fields: query.fields ?? 'all_fields',
    };
  });
  app.get('/:database/_index', (request) => {
    const { database } = parse(databaseParams, request.params);
    const indexes = indexesOf(parts, database).map(({ ddoc, name, fields }) => ({
      ddoc,
      name,
      type: 'json',
      partitioned: false,
      def: { fields: fields.map((field) => ({ [field]: 'asc' })) },
    }));
    return { total_rows: indexes.length + 1, indexes: [allDocs, ...indexes] };
  });
  app.post('/:database/_index', { bodyLimit: limits.document }, async (request) => {
    const { database } = parse(databaseParams, request.params);
    store.databases.get(database);
    const body = readBody(request, indexBody, 'Missing required key: index');
    const first = withIndex(body, null);
    const { document, index, isNew } = withIndex(body, await store.getDocument(database, first.index.ddoc));
    if (isNew) {
      const [outcome] = await store.writeDocuments(database, [document]);
      if (!outcome?.ok) throw new StoreError(409, 'conflict', 'Document update conflict.');
      if (index.fields.every((field) => /^[A-Za-z][A-Za-z0-9_]{0,60}$/.test(field)))
        await store.ensureIndex(database, index.fields);
    }
    return { result: isNew ? 'created' : 'exists', id: index.ddoc, name: index.name };
  });
  const drop = async (database: string, ddoc: string, name: string) => {
    const id = `_design/${ddoc.replace(/^_design\//, '')}`;
    const document = await store.getDocument(database, id);
    const views = z.record(z.string(), z.unknown()).safeParse(document?.['views']).data ?? {};
    if (!document || !(name in views)) throw new StoreError(404, 'not_found', 'missing');
    Reflect.deleteProperty(views, name);
    const isEmpty = Object.keys(views).length === 0;
    await store.writeDocuments(database, [
      isEmpty
        ? { _id: id, ...(document._rev === undefined ? {} : { _rev: document._rev }), _deleted: true }
        : { ...document, views },
    ]);
    return { ok: true };
  };
  app.delete('/:database/_index/:ddoc/json/:name', (request) => {
    const { database, ddoc, name } = parse(indexParams, request.params);
    return drop(database, ddoc, name);
  });
  app.delete('/:database/_index/_design/:ddoc/json/:name', (request) => {
    const { database, ddoc, name } = parse(indexParams, request.params);
    return drop(database, ddoc, name);
  });
};
