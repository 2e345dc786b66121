import { ConfigError } from '../config.ts';
import { CliProblem } from '../cli/problem.ts';
import { LedgerProblem } from '../privacy/erasure-ledger.ts';
import { OtherNature } from '../nature/claim-store.ts';
import { BackupProblem } from '../storage/embedded/backup-problem.ts';
import { DataDirInUse } from '../storage/embedded/data-dir-lock.ts';
import { NewerStore } from '../storage/embedded/migrations.ts';
import { type DiskTrouble, diskTroubleOf } from '../storage/disk-trouble.ts';
import type { Ending } from './exit-codes.ts';

/** What went wrong, in words for who runs the server: what happened, what was kept, what to do. */
export interface Explained {
  ending: Ending;
  sentence: string;
}
/** Where the server keeps what it keeps. */
export interface ServerFolders {
  dataDir: string;
  storeFile: string;
}

const ofTheDisk: Readonly<Record<DiskTrouble, (places: ServerFolders) => Explained>> = {
  full: ({ dataDir }) => ({
    ending: 'full',
    sentence: `The disk of ${dataDir} is full. Everything that was acknowledged is kept, nothing else was changed. Make room there, then start again; desks keep their work and send it then.`,
  }),
  damaged: ({ storeFile }) => ({
    ending: 'damaged',
    sentence: `The store ${storeFile} is damaged and was not opened; it was left as it is. Put the last backup back with "npm run maktab -- restore FILE": the damaged store is kept beside it, and desks send again what they did since that backup.`,
  }),
  'no-access': ({ dataDir }) => ({
    ending: 'no-access',
    sentence: `The data folder ${dataDir} cannot be read or written by this user. Nothing was changed. Give it to the user that runs the server (mode 0700), mount its disk for writing, or set MAKTAB_DATA_DIR to another folder.`,
  }),
  'disk-error': ({ dataDir }) => ({
    ending: 'damaged',
    sentence: `The disk of ${dataDir} fails while it is read or written. What was acknowledged before is kept as far as the disk still gives it back. Copy the folder to another disk, or put the last backup back there with "npm run maktab -- restore FILE".`,
  }),
};

/** Says what an error that ends the server or a command line means. What it does not know is told with its stack. */
export const explain = (error: unknown, places: ServerFolders | null): Explained => {
  const said = (ending: Ending): Explained => ({
    ending,
    sentence: error instanceof Error ? error.message : String(error),
  });
  if (error instanceof ConfigError)
    return { ending: 'settings', sentence: `The settings are wrong:\n${error.message}` };
  if (error instanceof DataDirInUse) return said('in-use');
  if (error instanceof NewerStore) return said('newer');
  if (error instanceof BackupProblem) return said(error.ending);
  if (error instanceof CliProblem) return said(error.message.startsWith('Usage') ? 'usage' : 'refused');
  if (error instanceof LedgerProblem) return said('damaged');
  if (error instanceof OtherNature) return said('refused');
  if (error instanceof Error && Reflect.get(error, 'code') === 'EADDRINUSE')
    return {
      ending: 'port',
      sentence:
        'EADDRINUSE: the port is taken by another program. Set MAKTAB_SYNC_PORT to a free port (0 = any).',
    };
  const trouble = diskTroubleOf(error);
  if (trouble !== null && places !== null) return ofTheDisk[trouble](places);
  return {
    ending: 'unknown',
    sentence: error instanceof Error ? (error.stack ?? error.message) : String(error),
  };
};
