import { open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { v7 } from 'uuid';
import type { WaitingPage } from '#shared/documents/waiting-page.ts';
import { isAbsent, isDiskFull, makeDurableFolder, writeDurable } from '#main/services/durable-file.ts';
import { DesktopFailure } from '#main/services/desktop-failure.ts';
import { descriptionReach, openBytes, openDescription, sealPage } from './sealed-file.ts';

const extension = '.scan';

/** Removes what a program that was killed in the middle of writing has left below `root`. Before any page is kept. */
export const clearDrafts = async (root: string): Promise<void> => {
  const names = await readdir(root, { recursive: true }).catch((error: unknown) => {
    if (isAbsent(error)) return [];
    throw error;
  });
  for (const name of names.filter((one) => one.endsWith('.new'))) await rm(join(root, name), { force: true });
};

/** The pages of one person's store that the desk has not stored yet: sealed files, removed one by one when acknowledged. */
export class Spool {
  readonly #folder: string;

  /** `storeId` comes from the session; it names the folder under `root`. */
  constructor(
    root: string,
    storeId: string,
    private readonly key: Buffer,
  ) {
    this.#folder = join(root, storeId);
  }

  /** Resolved means sealed and on disk. Fails with `disk-full`. */
  async keep(page: Omit<WaitingPage, 'id' | 'size'>, bytes: Buffer): Promise<WaitingPage> {
    const kept: WaitingPage = { ...page, id: `scn-${v7()}`, size: bytes.length };
    try {
      await makeDurableFolder(this.#folder);
      await writeDurable(this.#path(kept.id), sealPage(this.key, kept, bytes));
    } catch (error) {
      throw isDiskFull(error) ? new DesktopFailure('disk-full') : error;
    }
    return kept;
  }

  /** Oldest first; and how many files cannot be opened. */
  async list(): Promise<{ pages: WaitingPage[]; unreadable: number }> {
    const names = await readdir(this.#folder).catch((error: unknown) => {
      if (isAbsent(error)) return [];
      throw error;
    });
    const ids = names
      .filter((name) => name.endsWith(extension))
      .map((name) => name.slice(0, -extension.length));
    const pages: WaitingPage[] = [];
    let unreadable = 0;
    for (const id of ids.sort()) {
      const page = await this.#describe(id);
      if (page === 'unreadable') unreadable += 1;
      else if (page !== 'gone') pages.push(page);
    }
    return { pages, unreadable };
  }

  /** Fails with `unknown-page`, also when its file was changed. */
  async read(id: string): Promise<{ page: WaitingPage; bytes: Buffer }> {
    try {
      const file = await readFile(this.#path(id));
      return { page: openDescription(this.key, id, file), bytes: openBytes(this.key, id, file) };
    } catch {
      throw new DesktopFailure('unknown-page');
    }
  }

  async remove(ids: readonly string[]): Promise<void> {
    for (const id of ids) await rm(this.#path(id), { force: true });
  }

  async #describe(id: string): Promise<WaitingPage | 'gone' | 'unreadable'> {
    const file = await open(this.#path(id)).catch((error: unknown) => {
      if (isAbsent(error)) return null;
      throw error;
    });
    if (file === null) return 'gone';
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(descriptionReach), 0, descriptionReach, 0);
      return openDescription(this.key, id, buffer.subarray(0, bytesRead));
    } catch {
      return 'unreadable';
    } finally {
      await file.close();
    }
  }

  /** Ids are checked by the contract: no separators. */
  #path(id: string): string {
    return join(this.#folder, `${id}${extension}`);
  }
}
