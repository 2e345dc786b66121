import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import type { EmbeddedStore } from '#sync-server/storage/embedded/store.ts';

const perPage = 200;

/**
 * What a recalculation cannot do without, and nothing else: in a bare SQLite file, with the same care for the disk, reads and parses the
 * entries of the watch and the open requests, a page at a time, and writes as many rows of the same texts as the store has written
 * since it stood at `positions`.
 */
export const rewriteRaw = (
  store: EmbeddedStore,
  positions: ReadonlyMap<string, number>,
): { seconds: number; processor: number; written: number } => {
  const dir = mkdtempSync(join(tmpdir(), 'maktab-raw-'));
  const bare = new Database(join(dir, 'bare.sqlite'));
  bare.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536');
  bare.exec('CREATE TABLE rows (id TEXT PRIMARY KEY, body TEXT NOT NULL)');
  const put = bare.prepare('INSERT OR REPLACE INTO rows (id, body) VALUES (?, ?)');
  const ids: string[] = [];
  const changed: { id: string; body: string }[] = [];
  bare.exec('BEGIN');
  for (const [name, seq] of positions) {
    const { db } = store.databases.get(name);
    const isRead = name === 'watch' || name.startsWith('requests-');
    const rows = store.sqlite
      .prepare(
        `SELECT id, seq, body FROM documents WHERE db = ? AND deleted = 0 ${isRead ? '' : `AND seq > ${String(seq)}`}`,
      )
      .all(db) as { id: string; seq: number; body: string }[];
    for (const row of rows) {
      const id = `${name}/${row.id}`;
      if (isRead) {
        put.run(id, row.body);
        ids.push(id);
      }
      if (row.seq > seq) changed.push({ id, body: row.body });
    }
  }
  bare.exec('COMMIT');
  const get = bare.prepare('SELECT body FROM rows WHERE id = ?');
  const pages = Math.ceil(ids.length / perPage);
  const perWrite = Math.ceil(changed.length / pages);
  const [start, processor] = [performance.now(), process.cpuUsage()];
  for (let page = 0; page < pages; page += 1) {
    for (const id of ids.slice(page * perPage, (page + 1) * perPage))
      JSON.parse((get.get(id) as { body: string }).body);
    bare.exec('BEGIN IMMEDIATE');
    for (const { id, body } of changed.slice(page * perWrite, (page + 1) * perWrite))
      put.run(id, JSON.stringify(JSON.parse(body)));
    bare.exec('COMMIT');
  }
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(processor);
  bare.close();
  rmSync(dir, { recursive: true, force: true });
  return { seconds, processor: (user + system) / 1e6, written: changed.length };
};
