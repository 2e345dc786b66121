import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';

/** Another server holds the data folder. */
export class DataDirInUse extends Error {}

/** Who holds the folder, as far as it told. */
const holderOf = (file: string): string => {
  try {
    return ` (${readFileSync(file, 'utf8').trim()})`;
  } catch {
    return '';
  }
};
const isBusy = (error: unknown): boolean =>
  error instanceof Error &&
  /SQLITE_BUSY|database is locked/.test(`${String(Reflect.get(error, 'code'))} ${error.message}`);

/**
 * Takes the data folder for this process; returns what gives it back. The lock is the operating system's, on a file that is held
 * open: it ends with the process however that ends, and is seen from other process-id namespaces (containers) of the machine.
 * @throws DataDirInUse naming what has it
 */
export const lockDataDir = (dataDir: string): (() => void) => {
  const file = join(dataDir, 'server.lock.db');
  const note = join(dataDir, 'server.lock');
  const lock = new Database(file);
  try {
    lock.exec('PRAGMA busy_timeout = 0');
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (!isBusy(error)) throw error;
    throw new DataDirInUse(
      `The data folder ${dataDir} is in use by another Maktab server${holderOf(note)}. Stop it, or set MAKTAB_DATA_DIR to another folder.`,
    );
  }
  chmodSync(file, 0o600);
  writeFileSync(note, `process ${String(process.pid)}, since ${new Date().toISOString()}\n`, { mode: 0o600 });
  return () => {
    rmSync(note, { force: true });
    lock.close();
  };
};
