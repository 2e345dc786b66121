import type { CouchParts } from '../couch-parts.ts';
import { breathe } from '#sync-server/http/call-time.ts';
import { readFeedPage, type RowLook } from './rows.ts';
import { Waiter } from './waiter.ts';

export type FeedKind = 'normal' | 'longpoll' | 'continuous' | 'eventsource';

export interface FeedOptions {
  kind: FeedKind;
  /** A sequence of the database. */
  since: string;
  /** Most rows to give; null for all. */
  limit: number | null;
  descending: boolean;
  heartbeatMs: number | null;
  /** How long a feed without heartbeat stays silent before it ends. */
  timeoutMs: number;
  look: RowLook;
  /** Calls back when the reader has gone. */
  closed: (listener: () => void) => void;
}
const scan = 500;

/** Rows as each kind of feed writes them. */
const wrap = (kind: FeedKind, row: string): string =>
  kind === 'continuous' ? `${row}\n` : `data: ${row}\nid: ${/^\{"seq":"([^"]*)"/.exec(row)?.[1] ?? ''}\n\n`;

/** The text of a feed, made as fast as it is read. Live kinds wait for commits and end with the reader, the server or their time. */
export async function* feed(parts: CouchParts, options: FeedOptions): AsyncGenerator<string> {
  const { kind, descending, look, heartbeatMs, timeoutMs } = options;
  const isLive = kind === 'continuous' || kind === 'eventsource';
  let left = options.limit ?? Number.MAX_SAFE_INTEGER;
  let seq = options.since;
  let lead = '';
  let given = 0;
  if (!isLive) yield '{"results":[\n';
  if (descending) {
    const page = readFeedPage(parts, look, seq, Math.min(left, Number.MAX_SAFE_INTEGER), true);
    yield page.rows.join(',\n');
    yield `\n],\n"last_seq":"${page.seq}","pending":0}\n`;
    return;
  }
  const waiter = new Waiter(parts, look.database, options.closed);
  try {
    for (;;) {
      while (left > 0) {
        const page = readFeedPage(parts, look, seq, Math.min(scan, look.filter ? scan : left), false);
        const rows = page.rows.slice(0, left);
        left -= rows.length;
        given += rows.length;
        if (rows.length > 0)
          yield isLive ? rows.map((row) => wrap(kind, row)).join('') : lead + rows.join(',\n');
        if (rows.length > 0) lead = ',\n';
        const last = rows.at(-1);
        const isCut = rows.length < page.rows.length;
        seq = isCut && last ? (/^\{"seq":"(\d+)"/.exec(last)?.[1] ?? seq) : page.seq;
        if (page.isLast || isCut) break;
        await breathe();
      }
      if (kind === 'normal' || (kind === 'longpoll' && given > 0) || left <= 0) break;
      const heard = await waiter.wait(heartbeatMs ?? timeoutMs);
      if (heard === 'over' || (heard === 'silence' && heartbeatMs === null)) break;
      if (heard === 'silence') yield kind === 'eventsource' ? 'event: heartbeat\ndata: \n\n' : '\n';
    }
  } finally {
    waiter.end();
  }
  const pending = parts.store.databases.has(look.database)
    ? parts.store.databases.get(look.database).seq - Number(seq)
    : 0;
  if (kind === 'continuous') yield `{"last_seq":"${seq}","pending":${String(Math.max(0, pending))}}\n`;
  if (!isLive) yield `\n],\n"last_seq":"${seq}","pending":${String(Math.max(0, pending))}}\n`;
}
