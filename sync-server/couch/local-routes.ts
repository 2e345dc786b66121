import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { StoreError } from '#sync-server/storage/document-store.ts';
import { parse } from '../http/parse.ts';
import { limits, readBody } from './body.ts';
import type { CouchParts } from './couch-parts.ts';
import { databaseParams, documentParams } from './schemas.ts';

const localDocument = z.looseObject({ _rev: z.string().optional() });

/** `_local` documents. */
export const localRoutes = (app: FastifyInstance, { locals }: CouchParts): void => {
  app.get('/:database/_local_docs', (request) => {
    const { database } = parse(databaseParams, request.params);
    const rows = locals.names(database).map((name) => {
      const rev = locals.get(database, name)?._rev;
      return { id: `_local/${name}`, key: `_local/${name}`, value: { rev } };
    });
    return { total_rows: null, offset: null, rows };
  });
  app.get('/:database/_local/:id', (request) => {
    const { database, id } = parse(documentParams, request.params);
    const document = locals.get(database, id);
    if (!document) throw new StoreError(404, 'not_found', 'missing');
    return document;
  });
  app.put('/:database/_local/:id', { bodyLimit: limits.document }, async (request, reply) => {
    const { database, id } = parse(documentParams, request.params);
    const { _rev, ...fields } = readBody(request, localDocument, 'Document must be a JSON object');
    const rev = await locals.put(database, id, {
      ...fields,
      _id: `_local/${id}`,
      ...(_rev === undefined ? {} : { _rev }),
    });
    return reply.code(201).send({ ok: true, id: `_local/${id}`, rev });
  });
  app.delete('/:database/_local/:id', async (request) => {
    const { database, id } = parse(documentParams, request.params);
    await locals.drop(database, id);
    return { ok: true, id: `_local/${id}`, rev: '0-0' };
  });
};
