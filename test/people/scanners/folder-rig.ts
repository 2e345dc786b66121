import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FolderDriver } from '#main/services/scanning/folder/folder-driver.ts';
import type { ScannerRig } from '#test/contracts/scanner-driver.ts';

const sheets = 10;

/** A real folder into which files fall as a copier's "scan to folder" drops them. */
export const folderRig = async (): Promise<ScannerRig> => {
  const root = await mkdtemp(join(tmpdir(), 'maktab-folder-'));
  const folder = join(root, 'entrants');
  const picture = await readFile(join(import.meta.dirname, 'page.jpg'));
  let dripping: NodeJS.Timeout | undefined;
  const drop = (number: number) => writeFile(join(folder, `scan ${String(number)}.jpg`), picture);
  const empty = async () => {
    clearInterval(dripping);
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder);
  };
  return {
    driver: new FolderDriver(
      [folder],
      { name: async () => 'pc1', isKept: async () => false },
      { lookMs: 20, idleMs: 300 },
    ),
    deviceId: `folder:${folder}`,
    settings: {},
    sheets,
    reset: async () => {
      await empty();
      for (let number = 1; number <= sheets; number += 1) await drop(number);
    },
    slow: async () => {
      await empty();
      let number = 0;
      dripping = setInterval(() => {
        number += 1;
        if (number <= sheets) void drop(number).catch(() => undefined);
      }, 60);
    },
    faults: [
      { name: 'nothing comes', problem: 'no-paper', after: 0, arrange: empty },
      {
        name: 'the folder is gone',
        problem: 'unreachable',
        after: 0,
        arrange: () => rm(folder, { recursive: true }),
      },
    ],
    close: async () => {
      clearInterval(dripping);
      await rm(root, { recursive: true, force: true });
    },
  };
};
