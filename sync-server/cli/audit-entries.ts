import { existsSync } from 'node:fs';
import Database from 'libsql';
import type { Config } from '../config.ts';
import { auditDatabase } from '../policy/databases.ts';
import { CouchDbStore } from '../storage/couchdb/store.ts';
import { CliProblem } from './problem.ts';

const page = 500;

/** The log's documents straight from the file, in order; the server may be running. */
function* entriesIn(file: string): Generator<unknown> {
  const store = new Database(file, { readonly: true });
  try {
    const [row] = store.prepare('SELECT db FROM databases WHERE name = ?').all(auditDatabase) as {
      db: number;
    }[];
    if (!row) return;
    const found = store
      .prepare("SELECT id, body, deleted FROM documents WHERE db = ? AND id LIKE 'a-%' ORDER BY id")
      .iterate(row.db) as IterableIterator<{ id: string; body: string; deleted: number }>;
    for (const { id, body, deleted } of found)
      yield deleted ? null : { ...(JSON.parse(body) as Record<string, unknown>), _id: id };
  } finally {
    store.close();
  }
}

async function* entriesOn(address: string): AsyncGenerator<unknown> {
  const store = new CouchDbStore(address);
  let after: string | null = null;
  for (;;) {
    const documents = await store.readById(auditDatabase, after, page);
    for (const document of documents) if (document._id.startsWith('a-')) yield document;
    after = documents.at(-1)?._id ?? null;
    if (after === null) return;
  }
}

/** How many there are, where the file says so at once; 0: not known. */
export const countEntries = ({ storeFile, couchdbUrl }: Pick<Config, 'storeFile' | 'couchdbUrl'>): number => {
  if (couchdbUrl !== null || !existsSync(storeFile)) return 0;
  const store = new Database(storeFile, { readonly: true });
  try {
    const [row] = store
      .prepare(
        "SELECT count(*) AS n FROM documents WHERE db = (SELECT db FROM databases WHERE name = ?) AND id LIKE 'a-%'",
      )
      .all(auditDatabase) as { n: number }[];
    return row?.n ?? 0;
  } finally {
    store.close();
  }
};

/** The log's documents in order, from wherever the server keeps them. @throws CliProblem when there is no store */
export const auditEntries = (
  config: Pick<Config, 'storeFile' | 'couchdbUrl'>,
): Iterable<unknown> | AsyncIterable<unknown> => {
  if (config.couchdbUrl !== null) return entriesOn(config.couchdbUrl);
  if (!existsSync(config.storeFile))
    throw new CliProblem(`There is no store at ${config.storeFile}. Is MAKTAB_DATA_DIR right?`);
  return entriesIn(config.storeFile);
};
