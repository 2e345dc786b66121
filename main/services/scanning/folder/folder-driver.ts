import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { v7 } from 'uuid';
import type { ScannerCapabilities, ScannerDevice, ScanSettings } from '#shared/contracts/scanning-api.ts';
import { type ScannedPage, type ScannerDriver, ScannerError } from '#main/ports/scanner-driver.ts';
import { deviceIds } from '#main/services/scanning/driver/device-id.ts';
import { findFormat } from '#main/services/scanning/page-format.ts';
import { Originals, type TakingPc } from './originals.ts';
import { SettledFiles } from './settled-files.ts';
import { isWhole } from './whole-file.ts';

const ids = deviceIds('folder');
/** What a copier puts into one file. Bytes. */
const largestFile = 256 * 1024 * 1024;

/** Times in ms. */
export interface FolderTimes {
  /** Between two looks; a file must not change over it. */
  lookMs: number;
  /** A scan in which nothing comes for so long is over. */
  idleMs: number;
}
export const usualFolderTimes: FolderTimes = { lookMs: 2000, idleMs: 30 * 60_000 };

const exists = async (folder: string): Promise<boolean> =>
  (await stat(folder).catch(() => null))?.isDirectory() ?? false;

/**
 * Folders into which copiers and other programs put files. Each whole file of a format we take (known by its first bytes and its end)
 * is given once it stands still, and kept aside until its letter is filed. Other files stay where they are.
 */
export class FolderDriver implements ScannerDriver {
  readonly name = 'folder';
  readonly #unfinished = new Map<string, readonly string[]>();

  /** `folders`: the administrator's; no others are ever read. */
  constructor(
    private readonly folders: readonly string[],
    private readonly pc: TakingPc,
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
    let number = 0;
    for await (const page of this.#take(deviceId, signal, this.times.idleMs)) {
      number += 1;
      yield { ...page, number };
    }
    if (number === 0) throw new ScannerError('no-paper');
  }

  /** Files as they come, for as long as it is not aborted. */
  watch(deviceId: string, signal: AbortSignal): AsyncIterable<ScannedPage> {
    return this.#take(deviceId, signal, Number.POSITIVE_INFINITY);
  }

  /** Names of files that stand still and do not go to their end. */
  unfinished(deviceId: string): readonly string[] {
    return this.#unfinished.get(deviceId) ?? [];
  }

  async letGo(pageIds: readonly string[]): Promise<void> {
    const gone = new Set(pageIds);
    for (const path of this.folders) if (await exists(path)) await new Originals(path, this.pc).remove(gone);
  }

  async *#take(deviceId: string, signal: AbortSignal, idleMs: number): AsyncGenerator<ScannedPage> {
    if (signal.aborted) throw new ScannerError('cancelled');
    const folder = await this.#folder(deviceId);
    const originals = new Originals(folder, this.pc);
    const files = new SettledFiles(folder);
    /** How files looked that were found not to go to their end. */
    const cut = new Map<string, string>();
    await originals.giveBack();
    let isSafe = true;
    try {
      for (let quietSince = performance.now(); performance.now() - quietSince < idleMs;) {
        for (const name of await this.#settled(files)) {
          if (cut.get(name) === files.stateOf(name)) continue;
          const page = await this.#read(join(folder, name));
          if (page === null) files.refuse(name);
          else if (!page.whole) cut.set(name, files.stateOf(name));
          if (page === null || !page.whole) continue;
          const id = `scn-${v7()}`;
          if ((await originals.take(name, id)) === null) continue;
          isSafe = false;
          if (signal.aborted) throw new ScannerError('cancelled');
          yield { id, number: 1, side: 'front', fileName: name, mime: page.mime, bytes: page.bytes };
          // Asked for the next: this one is safe elsewhere.
          isSafe = true;
          quietSince = performance.now();
        }
        const isCut = (name: string) => cut.get(name) === files.stateOf(name);
        this.#unfinished.set(deviceId, files.still().filter(isCut));
        // The copier is still writing: that is no silence.
        if (files.isGrowing) quietSince = performance.now();
        await sleep(this.times.lookMs, undefined, { signal }).catch(() => undefined);
        if (signal.aborted) throw new ScannerError('cancelled');
      }
    } finally {
      if (!isSafe) await originals.giveBack();
    }
  }

  /** null: nothing that we take. */
  async #read(path: string): Promise<(Pick<ScannedPage, 'mime' | 'bytes'> & { whole: boolean }) | null> {
    const found = await stat(path).catch(() => null);
    if (found === null || found.size > largestFile) return null;
    const bytes = await readFile(path).catch(() => null);
    const mime = bytes && findFormat(bytes);
    return bytes && mime ? { mime, bytes, whole: isWhole(bytes, mime) } : null;
  }

  async #settled(files: SettledFiles): Promise<string[]> {
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
