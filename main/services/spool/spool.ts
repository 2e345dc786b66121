import { createHash } from 'node:crypto';
import { access, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { waitingPage, type WaitingPage } from '#shared/documents/waiting-page.ts';
import { isAbsent } from '#main/services/durable-file.ts';
import { DesktopFailure } from '#main/services/desktop-failure.ts';
import { type SealedFolder, UnopenedFile } from './sealed-folder.ts';

const extension = '.scan';
const nameOf = (id: string): string => `${id}${extension}`;

/** Removes what a program that was killed in the middle of writing has left below `root`. Before any page is kept. */
export const clearDrafts = async (root: string): Promise<void> => {
  const names = await readdir(root, { recursive: true }).catch((error: unknown) => {
    if (isAbsent(error)) return [];
    throw error;
  });
  for (const name of names.filter((one) => one.endsWith('.new'))) await rm(join(root, name), { force: true });
};

/** Removes all that is kept for a store whose key is gone. @param storeId the shell's own, never a caller's */
export const clearStore = (root: string, storeId: string): Promise<void> =>
  rm(join(root, storeId), { recursive: true, force: true });

/** Whether somebody's page of this id is kept below `root`. */
export const isKept = async (root: string, pageId: string): Promise<boolean> => {
  const stores = await readdir(root).catch((error: unknown) => {
    if (isAbsent(error)) return [];
    throw error;
  });
  const found = await Promise.all(
    stores.map((store) =>
      access(join(root, store, nameOf(pageId))).then(
        () => true,
        () => false,
      ),
    ),
  );
  return found.includes(true);
};

/** The pages of one person's store as they came from the scanner: sealed files, kept until the desk needs them no more. */
export class Spool {
  constructor(private readonly folder: SealedFolder) {}

  /** Resolved means sealed and on disk. Fails with `disk-full`. */
  async keep(
    page: Omit<WaitingPage, 'id' | 'size' | 'hash'>,
    bytes: Buffer,
    id = `scn-${v7()}`,
  ): Promise<WaitingPage> {
    const hash = createHash('sha256').update(bytes).digest('hex');
    const kept: WaitingPage = { ...page, id, size: bytes.length, hash };
    await this.folder.write(nameOf(kept.id), kept, bytes);
    return kept;
  }

  /** Oldest first; and how many files cannot be opened. */
  async list(): Promise<{ pages: WaitingPage[]; unreadable: number }> {
    const pages: WaitingPage[] = [];
    let unreadable = 0;
    for (const name of (await this.folder.names()).filter((one) => one.endsWith(extension))) {
      const found = await this.folder.describe(name).catch(asUnreadable);
      const page = waitingPage.safeParse(found?.description);
      if (page.success) pages.push(page.data);
      else if (found !== null) unreadable += 1;
    }
    return { pages, unreadable };
  }

  /** What is known of a page. Fails with `unknown-page`. */
  async describe(id: string): Promise<WaitingPage> {
    const found = await this.folder.describe(nameOf(id)).catch(asUnreadable);
    const page = waitingPage.safeParse(found?.description);
    if (!page.success) throw new DesktopFailure('unknown-page');
    return page.data;
  }

  /** Fails with `unknown-page`, also when its file was changed. */
  async read(id: string): Promise<{ page: WaitingPage; bytes: Buffer }> {
    const found = await this.folder.read(nameOf(id)).catch(asUnreadable);
    const page = waitingPage.safeParse(found?.description);
    if (!page.success || !found?.bytes) throw new DesktopFailure('unknown-page');
    return { page: page.data, bytes: found.bytes };
  }

  /** Removes pages with all that was made of them. Cut short it is repeated: a page goes last. */
  async remove(ids: readonly string[]): Promise<void> {
    const names = await this.folder.names();
    for (const id of ids) {
      for (const name of names.filter((one) => one.startsWith(`${id}.`) && one !== nameOf(id)))
        await this.folder.remove(name);
      await this.folder.remove(nameOf(id));
    }
  }
}

/** A file that is there and cannot be opened, as one that says nothing. */
const asUnreadable = (error: unknown): { description: null; bytes: null } => {
  if (error instanceof UnopenedFile) return { description: null, bytes: null };
  throw error;
};
