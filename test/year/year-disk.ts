import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SentJournal } from '#sync-server/mail/sent-journal.ts';
import { backUp } from '#sync-server/storage/embedded/backup.ts';
import { restore } from '#sync-server/storage/embedded/restore.ts';
import { type EmbeddedStore, openEmbeddedStore } from '#sync-server/storage/embedded/store.ts';

/** A data folder as a server has one: the store, its backup, and the journal of what the mail server took. */
export interface YearDisk {
  store: () => EmbeddedStore;
  journal: SentJournal;
  backUp: () => Promise<void>;
  /** The server stops, the backup takes the store's place, and it is opened again. */
  putBack: () => Promise<void>;
  end: () => Promise<void>;
}

/** Makes one in a folder of its own. No power fails in a simulated year: nothing waits for the disk. */
export const yearDisk = (): YearDisk => {
  const dir = mkdtempSync(join(tmpdir(), 'maktab-year-'));
  const file = join(dir, 'store.sqlite');
  const backup = join(dir, 'backup.sqlite');
  const open = () => {
    const store = openEmbeddedStore({ file });
    store.sqlite.exec('PRAGMA synchronous = OFF');
    return store;
  };
  let store = open();
  return {
    store: () => store,
    journal: SentJournal.open(join(dir, 'sent-mail')),
    backUp: () => {
      rmSync(backup, { force: true });
      return backUp(file, backup);
    },
    putBack: async () => {
      await store.close();
      const { aside } = await restore(dir, file, backup);
      if (aside !== null) for (const ending of ['', '-wal', '-shm']) rmSync(aside + ending, { force: true });
      store = open();
    },
    end: async () => {
      await store.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
};
