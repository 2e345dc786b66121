import { existsSync } from 'node:fs';
import Database from 'libsql';
import type { Config } from '../config.ts';
import { type AuditVerdict, verifyChain } from '../audit/chain.ts';
import { auditDatabase } from '../policy/databases.ts';
import { CliProblem } from './problem.ts';

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

const words: Record<Extract<AuditVerdict, { kind: 'broken' }>['why'], string> = {
  missing: 'is missing, or another stands in its place',
  unreadable: 'cannot be read, or was removed',
  changed: 'was changed, or the one before it',
  'head-missing': 'is missing: the log is shorter than it was',
};

/** `maktab audit verify [--head SEQ:HASH]`: walks the chain and says whether it is whole. */
export const auditCommand = (config: Config, args: readonly string[]): number => {
  const [action, flag, head, ...more] = args;
  const noted = head === undefined ? null : /^(\d+):([0-9a-f]{64})$/.exec(head);
  if (action !== 'verify' || more.length > 0 || (flag !== undefined && (flag !== '--head' || !noted)))
    throw new CliProblem('Usage: maktab audit verify [--head SEQ:HASH], as an earlier run has printed it.');
  if (!existsSync(config.storeFile))
    throw new CliProblem(`There is no store at ${config.storeFile}. Is MAKTAB_DATA_DIR right?`);
  const expected = noted ? { seq: Number(noted[1]), hash: noted[2] ?? '' } : null;
  const verdict = verifyChain(entriesIn(config.storeFile), expected);
  if (verdict.kind === 'broken') {
    console.error(`The audit log is broken: entry ${String(verdict.at)} ${words[verdict.why]}.`);
    return 1;
  }
  console.log(`The audit log is whole: ${String(verdict.entries)} entries.`);
  console.log(`Note this outside of the server, for the next time:\n  --head ${verdict.head}`);
  return 0;
};
