import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isAbsent } from '#main/services/durable-file.ts';

/** Where files stay that have been taken, until their letters are filed. A person who opens the folder sees it. */
export const takenFolder = 'maktab-en-cours';

/** What a watched folder is told by the PC that takes from it. */
export interface TakingPc {
  /** Tells this PC from others that watch the same folder; letters and digits. */
  name: () => Promise<string>;
  /** Whether a page of this id is safe on this PC. */
  isKept: (pageId: string) => Promise<boolean>;
}

const taken = /^([a-z0-9]+) (scn-[0-9a-f-]+) (.+)$/;

/** The files of one watched folder that this PC has taken. Each is named by the page it has become: nothing else need be remembered. */
export class Originals {
  constructor(
    private readonly folder: string,
    private readonly pc: TakingPc,
  ) {}

  /** Takes a file for this PC alone, as this page; null when somebody else was quicker, or it is held open. */
  async take(name: string, pageId: string): Promise<string | null> {
    await mkdir(join(this.folder, takenFolder), { recursive: true });
    const path = join(this.folder, takenFolder, `${await this.pc.name()} ${pageId} ${name}`);
    return rename(join(this.folder, name), path).then(
      () => path,
      () => null,
    );
  }

  /** Gives back what was taken and is no page: at the start, after whatever ended the program before. */
  async giveBack(): Promise<void> {
    for (const { path, pageId, name } of await this.#own())
      if (!(await this.pc.isKept(pageId))) await rename(path, join(this.folder, name));
  }

  /** The letters of these pages are filed: their originals go. */
  async remove(pageIds: ReadonlySet<string>): Promise<void> {
    for (const { path, pageId } of await this.#own())
      if (pageIds.has(pageId)) await rm(path, { force: true });
  }

  async #own(): Promise<{ path: string; pageId: string; name: string }[]> {
    const own = await this.pc.name();
    const names = await readdir(join(this.folder, takenFolder)).catch((error: unknown) => {
      if (isAbsent(error)) return [];
      throw error;
    });
    return names.flatMap((entry) => {
      const [, pc, pageId, name] = taken.exec(entry) ?? [];
      return pc === own && pageId !== undefined && name !== undefined
        ? [{ path: join(this.folder, takenFolder, entry), pageId, name }]
        : [];
    });
  }
}
