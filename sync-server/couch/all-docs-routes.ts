import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { StoreError } from '#sync-server/storage/document-store.ts';
import type { RevisionRecord } from '#sync-server/storage/embedded/reader.ts';
import { parse } from '../http/parse.ts';
import { limits, readBody } from './body.ts';
import type { CouchParts } from './couch-parts.ts';
import { Query } from './query.ts';
import { renderDocument, type Wanted, wantedBy } from './render-document.ts';
import { databaseParams } from './schemas.ts';
import { breathe } from '#sync-server/http/call-time.ts';
import { sendStream } from './streamed.ts';

const perPage = 500;
const keyList = z.array(z.unknown()).max(100_000);
const body = z.looseObject({ keys: keyList.optional() });

interface Listing {
  database: string;
  wanted: Wanted;
  includeDocs: boolean;
}

const rowText = ({ store }: CouchParts, record: RevisionRecord, { wanted, includeDocs }: Listing): string => {
  const id = JSON.stringify(record.id);
  const value = `{"rev":"${record.rev}"${record.deleted ? ',"deleted":true' : ''}}`;
  const doc = !includeDocs
    ? ''
    : `,"doc":${record.deleted ? 'null' : renderDocument(record, wanted, store.blobs)}`;
  return `{"id":${id},"key":${id},"value":${value}${doc}}`;
};

/** A string key bounds the ids; other JSON values sort before or after all strings, as in CouchDB. */
const boundOf = (value: unknown): string | 'before' | 'after' | null => {
  if (value === undefined) return null;
  if (typeof value === 'string') return `=${value}`;
  return typeof value === 'object' && value !== null ? 'after' : 'before';
};

const byKeys = (parts: CouchParts, keys: readonly unknown[], listing: Listing): string => {
  const rows = keys.map((key) => {
    const record = typeof key === 'string' ? parts.reader.winner(listing.database, key) : null;
    return record ? rowText(parts, record, listing) : `{"key":${JSON.stringify(key)},"error":"not_found"}`;
  });
  return `{"total_rows":${String(parts.reader.count(listing.database))},"offset":null,"rows":[\n${rows.join(',\n')}\n]}\n`;
};

async function* byRange(
  parts: CouchParts,
  query: Query,
  listing: Listing,
  isDesign: boolean,
): AsyncGenerator<string> {
  const { reader } = parts;
  const { database } = listing;
  const descending = query.flag('descending');
  const key = query.json('key');
  const start = boundOf(key ?? query.json('startkey') ?? query.json('start_key'));
  const end = boundOf(key ?? query.json('endkey') ?? query.json('end_key'));
  const isEmpty = start === (descending ? 'before' : 'after') || end === (descending ? 'after' : 'before');
  const bound = (value: string | null) => (value?.startsWith('=') ? value.slice(1) : null);
  const designFrom = descending ? '_design0' : '_design/';
  const designTo = descending ? '_design/' : '_design0';
  let from = bound(start) ?? (isDesign ? designFrom : null);
  const to = bound(end) ?? (isDesign ? designTo : null);
  let skip = query.count('skip') ?? 0;
  let left = isEmpty ? 0 : (query.count('limit') ?? Number.MAX_SAFE_INTEGER);
  const offset = (from === null ? 0 : reader.count(database, { id: from, descending })) + skip;
  yield `{"total_rows":${String(reader.count(database))},"offset":${String(offset)},"rows":[\n`;
  let lead = '';
  while (left > 0) {
    const limit = Math.min(perPage, left);
    const includeTo = query.flag('inclusive_end', true);
    const page = reader.range(database, { from, to, includeTo, descending, skip, limit });
    if (page.length > 0) {
      yield lead + page.map((record) => rowText(parts, record, listing)).join(',\n');
      lead = ',\n';
    }
    if (page.length < limit) break;
    left -= page.length;
    from = page.at(-1)?.id ?? from;
    skip = 1;
    await breathe();
  }
  yield '\n]}\n';
}

/** `_all_docs` and `_design_docs`. */
export const allDocsRoutes = (app: FastifyInstance, parts: CouchParts): void => {
  const answer = (
    request: FastifyRequest,
    reply: FastifyReply,
    keysGiven: unknown[] | undefined,
    isDesign: boolean,
  ) => {
    const { database } = parse(databaseParams, request.params);
    parts.store.databases.get(database);
    const query = new Query(request);
    const listing: Listing = { database, wanted: wantedBy(query), includeDocs: query.flag('include_docs') };
    const read = keyList.optional().safeParse(keysGiven ?? query.json('keys'));
    if (!read.success) throw new StoreError(400, 'bad_request', '`keys` must be an array');
    if (read.data)
      return reply
        .type('application/json')
        .send(byKeys(parts, query.flag('descending') ? [...read.data].reverse() : read.data, listing));
    query.count('limit');
    query.count('skip');
    query.flag('inclusive_end', true);
    for (const name of ['key', 'startkey', 'endkey', 'start_key', 'end_key']) query.json(name);
    return sendStream(reply, byRange(parts, query, listing, isDesign));
  };
  for (const [path, isDesign] of [
    ['/:database/_all_docs', false],
    ['/:database/_design_docs', true],
  ] as const) {
    app.get(path, (request, reply) => answer(request, reply, undefined, isDesign));
    app.post(path, { bodyLimit: limits.bulk }, (request, reply) =>
      answer(request, reply, readBody(request, body).keys, isDesign),
    );
  }
};
