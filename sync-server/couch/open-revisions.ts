import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { StoreError } from '#sync-server/storage/document-store.ts';
import type { RevisionRecord } from '#sync-server/storage/embedded/reader.ts';
import { leavesOf } from '#sync-server/storage/revision-tree.ts';
import { newBoundary, writeRelated } from './multipart/related.ts';
import type { CouchParts } from './couch-parts.ts';
import type { Query } from './query.ts';
import { renderDocument, type Wanted, wantedBy } from './render-document.ts';

const revisionList = z.array(z.string().max(80)).max(1000);
type Found = { record: RevisionRecord } | { missing: string };

const findAll = ({ reader }: CouchParts, database: string, id: string, query: Query): Found[] => {
  if (query.text('open_revs') === 'all') {
    const leaves = leavesOf(reader.winner(database, id)?.tree ?? []);
    if (leaves.length === 0) throw new StoreError(404, 'not_found', 'missing');
    return leaves.flatMap(({ rev }): Found[] => {
      const record = reader.leaf(database, id, rev);
      return record ? [{ record }] : [];
    });
  }
  const revs = revisionList.safeParse(query.json('open_revs'));
  if (!revs.success)
    throw new StoreError(400, 'bad_request', 'open_revs must be "all" or an array of revisions');
  return revs.data.flatMap((rev): Found[] => {
    const record = reader.leaf(database, id, rev);
    if (record) return [{ record }];
    const latest = query.flag('latest') ? reader.latest(database, id, rev) : [];
    return latest.length > 0 ? latest.map((one) => ({ record: one })) : [{ missing: rev }];
  });
};

const asMixed = (found: readonly Found[], wanted: Wanted, parts: CouchParts, boundary: string): Buffer => {
  const chunks: Buffer[] = [];
  for (const one of found) {
    chunks.push(Buffer.from(`--${boundary}\r\n`));
    if ('missing' in one)
      chunks.push(
        Buffer.from(`Content-Type: application/json; error="true"\r\n\r\n${JSON.stringify(one)}\r\n`),
      );
    else if (wanted.attachments && Object.keys(one.record.attachments).length > 0) {
      const inner = newBoundary();
      chunks.push(
        Buffer.from(`Content-Type: multipart/related; boundary="${inner}"\r\n\r\n`),
        ...writeRelated(one.record, { ...wanted, attachments: false }, parts.store.blobs, inner),
        Buffer.from('\r\n'),
      );
    } else
      chunks.push(
        Buffer.from('Content-Type: application/json\r\n\r\n'),
        Buffer.from(renderDocument(one.record, wanted, parts.store.blobs)),
        Buffer.from('\r\n'),
      );
  }
  return Buffer.concat([...chunks, Buffer.from(`--${boundary}--`)]);
};

/** `open_revs`: all leaves or those named, as JSON or, for CouchDB's replicator, as `multipart/mixed`. */
export const openRevisions = (
  parts: CouchParts,
  request: FastifyRequest,
  reply: FastifyReply,
  database: string,
  id: string,
  query: Query,
) => {
  const found = findAll(parts, database, id, query);
  const wanted = wantedBy(query);
  const accept = request.headers.accept ?? '*/*';
  if (!accept.includes('multipart/mixed')) {
    const rows = found.map((one) =>
      'missing' in one
        ? JSON.stringify(one)
        : `{"ok":${renderDocument(one.record, wanted, parts.store.blobs)}}`,
    );
    return reply.type('application/json').send(`[${rows.join(',')}]`);
  }
  const boundary = newBoundary();
  return reply.type(`multipart/mixed; boundary="${boundary}"`).send(asMixed(found, wanted, parts, boundary));
};
