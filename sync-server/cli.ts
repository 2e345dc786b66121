import { DataDirInUse } from './data-dir-lock.ts';
import { readConfig } from './config.ts';
import { backUp, BackupProblem, restore } from './storage/embedded/backup.ts';

const usage = `Usage:
  npm run maktab -- backup FILE     a copy of the store, while the server runs
  npm run maktab -- restore FILE    puts a copy back; the server must be stopped
The data folder is MAKTAB_DATA_DIR (default .maktab).`;

/** Runs a command line; resolves with the exit code. */
const run = async ([command, file, ...more]: readonly string[]): Promise<number> => {
  if (file === undefined || more.length > 0 || (command !== 'backup' && command !== 'restore')) {
    console.error(usage);
    return 2;
  }
  try {
    const config = readConfig(process.env);
    if (command === 'backup') {
      await backUp(config.storeFile, file);
      console.log(`Backed up to ${file}.`);
    } else {
      const aside = restore(config.dataDir, config.storeFile, file);
      console.log(`Restored from ${file}.${aside === null ? '' : ` The former store is kept as ${aside}.`}`);
    }
    return 0;
  } catch (error) {
    if (!(error instanceof BackupProblem) && !(error instanceof DataDirInUse)) throw error;
    console.error(error.message);
    return 1;
  }
};

process.exitCode = await run(process.argv.slice(2));
