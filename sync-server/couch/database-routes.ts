import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { StoreError } from '#sync-server/storage/document-store.ts';
import { parse } from '../http/parse.ts';
import { limits, parseJson, bytesOf, readBody } from './body.ts';
import type { CouchParts } from './couch-parts.ts';
import { databaseParams, readWritten } from './schemas.ts';
import { toStored } from './to-stored.ts';

const nameOf = (request: FastifyRequest) => parse(databaseParams, request.params).database;
const maxRevsLimit = 1_000_000;

/** Databases as wholes. */
export const databaseRoutes = (app: FastifyInstance, { store, reader, administration }: CouchParts): void => {
  app.put('/:database', async (request, reply) => {
    const name = nameOf(request);
    if (!(await store.ensureDatabase(name)))
      throw new StoreError(412, 'file_exists', 'The database could not be created, the file already exists.');
    return reply
      .code(201)
      .header('location', `/db/${encodeURIComponent(name)}`)
      .send({ ok: true });
  });
  app.delete('/:database', async (request) => {
    await administration.drop(nameOf(request));
    return { ok: true };
  });
  app.get('/:database', (request) => {
    const name = nameOf(request);
    const row = store.databases.get(name);
    return {
      db_name: name,
      doc_count: reader.count(name),
      doc_del_count: reader.countDeleted(name),
      update_seq: String(row.seq),
      purge_seq: '0',
      compact_running: false,
      instance_start_time: String(Date.parse(row.created) * 1000),
      disk_format_version: 8,
      sizes: { file: 0, active: 0, external: 0 },
      props: {},
      cluster: { q: 1, n: 1, w: 1, r: 1 },
    };
  });
  app.post('/:database', { bodyLimit: limits.document }, async (request, reply) => {
    const name = nameOf(request);
    store.databases.get(name);
    const document = readWritten(readBody(request, z.unknown()));
    const id = document._id ?? randomUUID().replaceAll('-', '');
    const [outcome] = await store.writeDocuments(name, [toStored(document, id)]);
    if (!outcome?.ok)
      throw new StoreError(
        outcome?.error === 'conflict' ? 409 : 400,
        outcome?.error ?? 'bad_request',
        outcome?.reason ?? '',
      );
    return reply
      .code(201)
      .header('location', `/db/${encodeURIComponent(name)}/${encodeURIComponent(id)}`)
      .send({ ok: true, id, rev: outcome.rev });
  });
  app.get('/:database/_security', (request) => administration.security(nameOf(request)));
  app.put('/:database/_security', { bodyLimit: limits.document }, async (request) => {
    await administration.setSecurity(nameOf(request), readBody(request, z.record(z.string(), z.unknown())));
    return { ok: true };
  });
  app.get('/:database/_revs_limit', (request) => administration.revsLimit(nameOf(request)));
  app.put('/:database/_revs_limit', async (request) => {
    const limit = z
      .int()
      .min(1)
      .max(maxRevsLimit)
      .safeParse(parseJson(bytesOf(request)));
    if (!limit.success) throw new StoreError(400, 'bad_request', 'Rev limit has to be an integer');
    await administration.setRevsLimit(nameOf(request), limit.data);
    return { ok: true };
  });
  // Every answer comes after the commit has reached the disk: nothing is left to flush.
  app.post('/:database/_ensure_full_commit', (request, reply) => {
    const row = store.databases.get(nameOf(request));
    return reply.code(201).send({ ok: true, instance_start_time: String(Date.parse(row.created) * 1000) });
  });
  // The store drops superseded bodies as it writes: nothing is left to compact.
  for (const path of ['/:database/_compact', '/:database/_view_cleanup'])
    app.post(path, (request, reply) => {
      store.databases.get(nameOf(request));
      return reply.code(202).send({ ok: true });
    });
  app.post('/:database/_purge', () => {
    throw new StoreError(501, 'not_implemented', 'Purging is not offered: the register keeps its entries.');
  });
};
