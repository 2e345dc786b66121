import { existsSync } from 'node:fs';
import Database from 'libsql';
import { registerClosing, type RegisterClosing } from '#shared/documents/register.ts';
import type { Config } from '../config.ts';
import { registerLinesDatabase } from '../policy/databases.ts';
import { closingLines } from '../registers/digest.ts';
import { openRegisterPublicKey } from '../registers/register-key.ts';
import { storedEntry } from '../registers/stored-entry.ts';
import { type FoundRegister, type RegisterFault, verifyRegister } from '../registers/verify.ts';
import { lateBar } from '../observe/progress-bar.ts';
import { CliProblem } from './problem.ts';

const prefix = 'registers-';

/** Living documents of a database straight from the file; the server may be running. */
function* documentsIn(store: Database.Database, db: number): Generator<Record<string, unknown>> {
  const found = store
    .prepare('SELECT id, body FROM documents WHERE db = ? AND deleted = 0 ORDER BY id')
    .iterate(db) as IterableIterator<{ id: string; body: string }>;
  for (const { id, body } of found) yield { ...(JSON.parse(body) as Record<string, unknown>), _id: id };
}

const readFile = (file: string): Map<string, FoundRegister> => {
  const store = new Database(file, { readonly: true });
  try {
    const databases = store.prepare('SELECT db, name FROM databases').all() as { db: number; name: string }[];
    const linesDb = databases.find(({ name }) => name === registerLinesDatabase)?.db;
    const lines = new Map(
      linesDb === undefined
        ? []
        : [...documentsIn(store, linesDb)].flatMap((document) => {
            const read = closingLines.safeParse(document).data;
            return read ? [[read._id, read.lines] as const] : [];
          }),
    );
    return new Map(
      databases
        .filter(({ name }) => name.startsWith(prefix))
        .map(({ db, name }) => {
          const documents = [...documentsIn(store, db)];
          const entries = documents.flatMap((document) => storedEntry.safeParse(document).data ?? []);
          const closings = documents
            .flatMap((document): RegisterClosing[] => {
              const read = registerClosing.safeParse(document).data;
              return read ? [read] : [];
            })
            .sort((a, b) => a.position - b.position);
          return [
            name.slice(prefix.length),
            { entries: new Map(entries.map((entry) => [entry._id, entry])), closings, lines },
          ] as const;
        }),
    );
  } finally {
    store.close();
  }
};

const sentence = (office: string, { month, entry, why }: RegisterFault): string =>
  `${office} ${month}: ${entry === null ? 'the closing' : `entry ${entry}`} ${why}.`;

/** A closing noted outside of the server, `anfa:2026-10:<digest>`, must still be there. */
const noted = (heads: readonly string[], found: ReadonlyMap<string, FoundRegister>): string[] =>
  heads.flatMap((head) => {
    const [office = '', month = '', digest = ''] = head.split(':');
    const closings = found.get(office)?.closings ?? [];
    return closings.some((closing) => closing.month === month && closing.digest === digest)
      ? []
      : [`${office} ${month}: the closing noted outside (${digest.slice(0, 12)}…) is not there.`];
  });

/** `maktab register verify [--head OFFICE:MONTH:DIGEST]…`: whether the closed months of all offices are as they were closed. */
export const registerCommand = async (config: Config, args: readonly string[]): Promise<number> => {
  const [action, ...rest] = args;
  const heads = rest.filter((_, n) => n % 2 === 1);
  const isRight =
    rest.length % 2 === 0 &&
    rest.every((word, n) =>
      n % 2 === 0 ? word === '--head' : /^[a-z-]+:20\d\d-\d\d:[0-9a-f]{64}$/.test(word),
    );
  if (action !== 'verify' || !isRight)
    throw new CliProblem(
      'Usage: maktab register verify [--head OFFICE:MONTH:DIGEST]…, as an earlier run has printed them.',
    );
  if (!existsSync(config.storeFile))
    throw new CliProblem(`There is no store at ${config.storeFile}. Is MAKTAB_DATA_DIR right?`);
  const key = await openRegisterPublicKey(config.dataDir).catch(() => {
    throw new CliProblem(`There is no register-key.pem in ${config.dataDir}: nothing can be verified.`);
  });
  const found = readFile(config.storeFile);
  const faults = noted(heads, found);
  const bar = lateBar('Verifying the registers', found.size);
  let done = 0;
  for (const [office, register] of found) {
    for (const fault of await verifyRegister(register, key)) faults.push(sentence(office, fault));
    bar.update((done += 1));
  }
  bar.stop();
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) return 1;
  const closed = [...found].filter(([, { closings }]) => closings.length > 0);
  const months = closed.reduce((count, [, { closings }]) => count + closings.length, 0);
  console.log(
    `All registers are as they were closed: ${String(months)} months of ${String(closed.length)} offices.`,
  );
  console.log(`Signed by ${key.id}. Note these outside of the server, for the next time:`);
  for (const [office, { closings }] of closed) {
    const last = closings.at(-1);
    if (last) console.log(`  --head ${office}:${last.month}:${last.digest}`);
  }
  return 0;
};
