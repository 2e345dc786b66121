import type { Config } from '../config.ts';
import { backUp, restore } from '../storage/embedded/backup.ts';
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
  const aside = restore(config.dataDir, config.storeFile, file);
  console.log(`Restored from ${file}.${aside === null ? '' : ` The former store is kept as ${aside}.`}`);
  return 0;
};
