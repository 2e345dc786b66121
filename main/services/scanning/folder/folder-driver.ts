import { readFile, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ScannerCapabilities, ScannerDevice, ScanSettings } from '#shared/contracts/scanning-api.ts';
import { type ScannedPage, type ScannerDriver, ScannerError } from '#main/ports/scanner-driver.ts';
import { deviceIds } from '#main/services/scanning/driver/device-id.ts';
import { findFormat } from '#main/services/scanning/page-format.ts';
import { claim, release, releaseForgotten } from './claims.ts';
import { SettledFiles } from './settled-files.ts';

const ids = deviceIds('folder');
/** What a copier puts into one file. Bytes. */
const largestFile = 256 * 1024 * 1024;

/** Times in ms. */
export interface FolderTimes {
  /** Between two looks; a file unchanged over it is whole. */
  lookMs: number;
  /** A watch in which nothing comes for so long is over. */
  idleMs: number;
}
export const usualFolderTimes: FolderTimes = { lookMs: 2000, idleMs: 30 * 60_000 };

const exists = async (folder: string): Promise<boolean> =>
  (await stat(folder).catch(() => null))?.isDirectory() ?? false;

/**
 * Folders into which copiers and other programs put files. A scan watches the folder: it gives each file of a format we take
 * (known by its first bytes) once it is whole, and removes it when the next is asked for. Other files stay where they are.
 */
export class FolderDriver implements ScannerDriver {
  readonly name = 'folder';

  /** `folders`: the administrator's; no others are ever read. */
  constructor(
    private readonly folders: readonly string[],
    private readonly times: FolderTimes = usualFolderTimes,
  ) {}

  async list(signal: AbortSignal): Promise<ScannerDevice[]> {
    if (signal.aborted) throw new ScannerError('cancelled');
    const there = await Promise.all(this.folders.map(async (path) => ((await exists(path)) ? [path] : [])));
    return there.flat().map((path) => ({ id: ids.of(path), driver: this.name, name: basename(path) }));
  }

  async capabilities(deviceId: string): Promise<ScannerCapabilities> {
    await this.#folder(deviceId);
    return { sources: [] };
  }

  async *scan(
    deviceId: string,
    _settings: ScanSettings | null,
    signal: AbortSignal,
  ): AsyncGenerator<ScannedPage> {
    if (signal.aborted) throw new ScannerError('cancelled');
    const folder = await this.#folder(deviceId);
    await releaseForgotten(folder, Date.now());
    const files = new SettledFiles(folder);
    let number = 0;
    for (let quietSince = performance.now(); performance.now() - quietSince < this.times.idleMs;) {
      for (const name of await this.#whole(files)) {
        const path = await claim(folder, name);
        if (path === null) continue;
        try {
          const page = await this.#read(path, name);
          if (signal.aborted) throw new ScannerError('cancelled');
          if (page) yield { number: (number += 1), side: 'front', fileName: name, ...page };
          else files.refuse(name);
          // Asked for the next: this one is safe elsewhere.
          if (page) await rm(path);
        } finally {
          if (await stat(path).catch(() => null)) await release(folder, path, name);
        }
        quietSince = performance.now();
      }
      // The copier is still writing: that is no silence.
      if (files.isGrowing) quietSince = performance.now();
      await sleep(this.times.lookMs, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) throw new ScannerError('cancelled');
    }
    if (number === 0) throw new ScannerError('no-paper');
  }

  async #read(path: string, name: string): Promise<Pick<ScannedPage, 'mime' | 'bytes'> | null> {
    const { size } = await stat(path);
    if (size > largestFile) return null;
    const bytes = await readFile(path);
    const mime = findFormat(bytes);
    if (mime === null)
      console.warn(`A file (${name.split('.').at(-1) ?? ''}) in a watched folder is no scan.`);
    return mime === null ? null : { mime, bytes };
  }

  async #whole(files: SettledFiles): Promise<string[]> {
    try {
      return await files.next();
    } catch {
      throw new ScannerError('unreachable', 'the folder is gone');
    }
  }

  async #folder(deviceId: string): Promise<string> {
    const folder = this.folders.find((path) => ids.of(path) === deviceId);
    if (folder === undefined || !(await exists(folder))) throw new ScannerError('unreachable');
    return join(folder);
  }
}
