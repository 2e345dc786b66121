import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { migrateTables, NewerStore } from './migrations.ts';
import { openEmbeddedStore } from './store.ts';

let folder: string;
const file = () => join(folder, 'store.sqlite');
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'maktab-migrations-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const versionOf = (path: string) => {
  const sqlite = new Database(path);
  const [row] = sqlite.prepare('PRAGMA user_version').all() as { user_version: number }[];
  sqlite.close();
  return row?.user_version;
};

it('a store from before there were versions is taken to the newest with all that is in it', async () => {
  const made = openEmbeddedStore({ file: file() });
  await made.ensureDatabase('acts');
  await made.writeDocuments('acts', [{ _id: 'one' }]);
  made.sqlite.exec('PRAGMA user_version = 0');
  await made.close();
  const store = openEmbeddedStore({ file: file() });
  expect(await store.getDocument('acts', 'one')).not.toBeNull();
  await store.close();
  expect(versionOf(file())).toBe(1);
});

it('a step that fails leaves all as it was, and a copy made before lies beside', () => {
  const sqlite = new Database(file());
  const first = (on: Database.Database) => on.exec("CREATE TABLE t (a); INSERT INTO t VALUES ('kept')");
  const second = (on: Database.Database) => on.exec('ALTER TABLE t ADD COLUMN b');
  const stumbles = (on: Database.Database) => {
    on.exec('DELETE FROM t');
    throw new Error('power cut');
  };
  migrateTables(sqlite, file(), [first]);
  expect(() => migrateTables(sqlite, file(), [first, second, stumbles])).toThrow('power cut');
  expect(sqlite.prepare('SELECT a, b FROM t').all()).toEqual([{ a: 'kept', b: null }]);
  const copy = `${file()}.before-version-2`;
  expect(existsSync(copy)).toBe(true);
  expect(versionOf(copy)).toBe(1);
  sqlite.close();
  expect(versionOf(file())).toBe(2);
});

it('a store of a newer program is not touched, and said', async () => {
  const store = openEmbeddedStore({ file: file() });
  store.sqlite.exec('PRAGMA user_version = 99');
  await store.close();
  expect(() => openEmbeddedStore({ file: file() })).toThrow(NewerStore);
  expect(versionOf(file())).toBe(99);
});
