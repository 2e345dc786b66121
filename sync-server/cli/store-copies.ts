import type { Config } from '../config.ts';
import { backUp } from '../storage/embedded/backup.ts';
import { restore } from '../storage/embedded/restore.ts';
import { CliProblem } from './problem.ts';

const fileOf = (command: string, [file, ...more]: readonly string[]): string => {
  if (file === undefined || more.length > 0) throw new CliProblem(`Usage: maktab ${command} FILE`);
  return file;
};

/** `maktab backup FILE`: a copy of the store, while the server runs. */
export const backupCommand = async (config: Config, args: readonly string[]): Promise<number> => {
  const file = fileOf('backup', args);
  await backUp(config.storeFile, file);
  console.log(`Backed up to ${file}.`);
  return 0;
};

/** `maktab restore FILE`: puts a copy back; the server must be stopped. */
export const restoreCommand = (config: Config, args: readonly string[]): number => {
  const file = fileOf('restore', args);
  const { aside } = restore(config.dataDir, config.storeFile, file);
  console.log(
    `Restored from ${file}.${aside === null ? '' : ` The former store is kept as ${aside}.`}
Start the server. Each desk that comes back reads everything anew and sends again what it did since that backup, up to ${String(config.keepDays)} days (MAKTAB_KEEP_DAYS); supervision shows which have come. People may have to sign in again.`,
  );
  return 0;
};
