import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Another server holds the data folder. */
export class DataDirInUse extends Error {}

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/**
 * Takes the data folder for this process; returns what gives it back. The lock of a dead process is taken over.
 * @throws DataDirInUse naming the process that has it
 */
export const lockDataDir = (dataDir: string): (() => void) => {
  const file = join(dataDir, 'server.lock');
  const take = () => {
    const handle = openSync(file, 'wx', 0o600);
    writeSync(handle, String(process.pid));
    closeSync(handle);
  };
  try {
    take();
  } catch {
    const pid = Number(readFileSync(file, 'utf8'));
    if (pid > 0 && pid !== process.pid && isRunning(pid))
      throw new DataDirInUse(
        `The data folder ${dataDir} is in use by another Maktab server (process ${String(pid)}). Stop it, or set MAKTAB_DATA_DIR to another folder.`,
      );
    rmSync(file, { force: true });
    take();
  }
  return () => rmSync(file, { force: true });
};
