import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { StoreError } from '#sync-server/storage/document-store.ts';
import { parse } from '#sync-server/http/parse.ts';
import { limits, readBody } from '../body.ts';
import type { CouchParts } from '../couch-parts.ts';
import { Query } from '../query.ts';
import { wantedBy } from '../render-document.ts';
import { databaseParams } from '../schemas.ts';
import { sendStream } from '../streamed.ts';
import { feed, type FeedKind } from './feed.ts';
import { changesBody, type ChangesBody, filterOf } from './filter.ts';

const kinds: Readonly<Record<string, FeedKind>> = {
  normal: 'normal',
  longpoll: 'longpoll',
  continuous: 'continuous',
  live: 'continuous',
  eventsource: 'eventsource',
};
const defaultTimeoutMs = 60_000;
const longestTimeoutMs = 3_600_000;

/** `_changes`: what happened to a database, in order. */
export const changesRoutes = (app: FastifyInstance, parts: CouchParts): void => {
  const answer = (request: FastifyRequest, reply: FastifyReply, body: ChangesBody) => {
    const { database } = parse(databaseParams, request.params);
    const { seq: now } = parts.store.databases.get(database);
    const query = new Query(request);
    const kind = kinds[query.text('feed') ?? 'normal'];
    if (!kind)
      throw new StoreError(
        400,
        'bad_request',
        'Supported `feed` types: normal, continuous, live, longpoll, eventsource',
      );
    const given = query.text('since') ?? request.headers['last-event-id']?.toString() ?? '0';
    const since = String(parts.store.sequenceOf(given.replace(/^"|"$/g, ''), now));
    const heartbeat = query.text('heartbeat');
    const heartbeatMs =
      heartbeat === null || heartbeat === 'false'
        ? null
        : heartbeat === 'true'
          ? defaultTimeoutMs
          : Math.max(100, query.count('heartbeat') ?? defaultTimeoutMs);
    const chunks = feed(parts, {
      kind,
      since,
      limit: query.count('limit'),
      descending: query.flag('descending'),
      heartbeatMs,
      timeoutMs: Math.min(query.count('timeout') ?? defaultTimeoutMs, longestTimeoutMs),
      look: {
        database,
        includeDocs: query.flag('include_docs'),
        allLeaves: query.text('style') === 'all_docs',
        wanted: wantedBy(query),
        filter: filterOf(query, body),
      },
      closed: (listener) => reply.raw.once('close', listener),
    });
    return sendStream(reply, chunks, kind === 'eventsource' ? 'text/event-stream' : 'application/json');
  };
  app.get('/:database/_changes', (request, reply) => answer(request, reply, {}));
  app.post('/:database/_changes', { bodyLimit: limits.bulk }, (request, reply) =>
    answer(
      request,
      reply,
      request.body === undefined || request.body === null ? {} : readBody(request, changesBody),
    ),
  );
};
