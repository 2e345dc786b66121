import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { largestFile } from '#shared/documents/attachment.ts';
import { documentId } from '#shared/documents/text.ts';
import { visibleOffices } from '#shared/domain/access/may-see.ts';
import { rangeOf } from '../couch/range.ts';
import { parse } from '../http/parse.ts';
import { checkpointBudget, Checkpoints } from './checkpoints.ts';
import { databaseOf } from '../policy/databases.ts';
import type { ServerParts } from '../server-parts.ts';
import { StoreError } from '../storage/document-store.ts';
import { fileDocument } from './file-document.ts';
import { FileReads } from './file-reads.ts';
import { findFile } from './find-file.ts';

const params = z.object({ id: documentId });
/** `request`: the one it is read for; only who sent a file need not name it. */
const readQuery = z.object({ request: documentId.nullable().default(null) });
const localParams = z.object({ id: z.string().min(1).max(200) });
const revsDiff = z.record(z.string(), z.array(z.string()));
const bulk = z.object({ docs: z.array(z.unknown()).max(50) });
/** A file that will never be taken. PouchDB goes on with the next one when `name` says so, and tries again for ever otherwise. */
const denied = (id: string, reason: string) => ({ id, error: 'forbidden', name: 'forbidden', reason });

/** `/db/files`: what PouchDB's replication needs to push a file, and reading it back. Files are write-once, so revisions are not negotiated. */
export const fileRoutes = (
  app: FastifyInstance,
  parts: Pick<ServerParts, 'store' | 'reference' | 'authenticate' | 'audit'>,
): void => {
  const { store, reference, authenticate } = parts;
  const checkpoints = new Checkpoints();
  const reads = new FileReads(parts);

  const find = (offices: readonly string[], id: string) => findFile(store, offices, id);

  app.get('/db/files', async (request) => {
    await authenticate(request);
    return { db_name: 'files', doc_count: 0, update_seq: '0' };
  });
  app.get('/db/files/_local/:id', async (request) => {
    const person = await authenticate(request);
    const checkpoint = checkpoints.find(person.id, parse(localParams, request.params).id);
    if (checkpoint === null) throw new StoreError(404, 'not_found', 'missing');
    return checkpoint;
  });
  app.put('/db/files/_local/:id', { bodyLimit: checkpointBudget.bytes }, async (request, reply) => {
    const person = await authenticate(request);
    checkpoints.put(person.id, parse(localParams, request.params).id, request.body);
    return reply.code(201).send({ ok: true, id: '_local', rev: '0-1' });
  });
  app.post('/db/files/_revs_diff', async (request) => {
    const person = await authenticate(request);
    const offices = visibleOffices(person, reference.data.offices);
    const missing: Record<string, { missing: string[] }> = {};
    for (const [id, revs] of Object.entries(parse(revsDiff, request.body)))
      if (!(await find(offices, id))) missing[id] = { missing: revs };
    return missing;
  });
  app.post('/db/files/_bulk_docs', { bodyLimit: largestFile * 1.5 }, async (request, reply) => {
    const person = await authenticate(request);
    const offices = visibleOffices(person, reference.data.offices);
    const rows: unknown[] = [];
    for (const candidate of parse(bulk, request.body).docs) {
      const read = fileDocument.safeParse(candidate);
      const id = z.object({ _id: z.string() }).safeParse(candidate).data?._id ?? '';
      if (!read.success) rows.push(denied(id, `Not a file: ${read.error.issues[0]?.path.join('.') ?? ''}`));
      else if (!offices.includes(read.data.office) || read.data.by !== person.id)
        rows.push(denied(id, 'Not your office.'));
      else if (!(await find(offices, id))) {
        const { _rev, ...document } = read.data;
        const [outcome] = await store.writeDocuments(databaseOf('files', read.data.office), [
          { ...document, _attachments: { ...read.data._attachments } },
        ]);
        if (outcome && !outcome.ok && outcome.error !== 'conflict') rows.push(outcome);
      }
    }
    return reply.code(201).send(rows);
  });
  app.get('/db/files/:id/content', async (request, reply) => {
    const person = await authenticate(request);
    const { id } = parse(params, request.params);
    const named = await reads.requestOf(person, id, parse(readQuery, request.query).request);
    const found = await reads.find(person, id, named);
    const content = found ? await store.getAttachment(found.database, found.document._id, 'content') : null;
    if (!content) throw new StoreError(404, 'not_found', 'missing');
    const { bytes } = content;
    const etag = `"${content.digest.replace(/^md5-/, '')}"`;
    reply
      .header('etag', etag)
      .header('accept-ranges', 'bytes')
      .header('cache-control', 'private, must-revalidate')
      .header('content-disposition', 'attachment')
      .header('x-content-type-options', 'nosniff')
      .type(content.contentType);
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    // A part of another content would be glued to what the desk has.
    const { 'if-range': expected = etag } = request.headers;
    const range = rangeOf(expected === etag ? request.headers.range : undefined, bytes.length);
    if (range !== 'impossible') await reads.note(person, id, named, request.ip);
    if (range === 'whole') return reply.send(bytes);
    if (range === 'impossible')
      return reply
        .code(416)
        .header('content-range', `bytes */${String(bytes.length)}`)
        .send();
    return reply
      .code(206)
      .header('content-range', `bytes ${String(range.from)}-${String(range.to)}/${String(bytes.length)}`)
      .send(bytes.subarray(range.from, range.to + 1));
  });
};
