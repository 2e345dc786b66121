import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type UploadBody, uploadBody } from '#shared/contracts/upload-api.ts';

/** A file begun and not finished is forgotten after this time; the desk has it, and begins anew. ms. */
const forgottenAfterMs = 7 * 24 * 3_600_000;

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** One person's file on its way: what it is, and its bytes so far. */
export interface PartialFile {
  facts: UploadBody;
  /** Bytes here. */
  offset: number;
}

/**
 * Files that have come in part, in a folder beside the store. Nothing of them is anybody's yet: losing the folder costs sending them
 * anew.
 */
export class PartialFiles {
  constructor(private readonly folder: string) {}

  async find(person: string, fileId: string): Promise<PartialFile | null> {
    try {
      const facts = uploadBody.parse(JSON.parse(await readFile(this.#path(person, fileId, 'json'), 'utf8')));
      return { facts, offset: (await stat(this.#path(person, fileId, 'part'))).size };
    } catch (error) {
      // Half written when the power went: it begins anew.
      if (!isMissing(error)) await this.drop(person, fileId);
      return null;
    }
  }

  async begin(person: string, fileId: string, facts: UploadBody): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    await writeFile(this.#path(person, fileId, 'part'), '', { mode: 0o600 });
    await writeFile(this.#path(person, fileId, 'json'), JSON.stringify(facts), { mode: 0o600 });
  }

  /** Adds a piece at the end; on disk when it resolves. */
  async append(person: string, fileId: string, offset: number, bytes: Uint8Array): Promise<void> {
    const file = await open(this.#path(person, fileId, 'part'), 'r+');
    try {
      await file.write(bytes, 0, bytes.byteLength, offset);
      await file.datasync();
    } finally {
      await file.close();
    }
  }

  bytes(person: string, fileId: string): Promise<Buffer> {
    return readFile(this.#path(person, fileId, 'part'));
  }

  async drop(person: string, fileId: string): Promise<void> {
    for (const ending of ['json', 'part'] as const)
      await rm(this.#path(person, fileId, ending), { force: true });
  }

  /** How many files of a person are on their way. */
  async countOf(person: string): Promise<number> {
    return (await this.#names()).filter((name) => name.startsWith(`${this.#owner(person)}.`)).length / 2;
  }

  /** Forgets what nobody has gone on with for a week. @param now ms */
  async forgetOld(now: number): Promise<void> {
    for (const name of await this.#names()) {
      const path = join(this.folder, name);
      if (now - (await stat(path)).mtimeMs > forgottenAfterMs) await rm(path, { force: true });
    }
  }

  #names(): Promise<string[]> {
    return readdir(this.folder).catch((error: unknown) => {
      if (isMissing(error)) return [];
      throw error;
    });
  }

  #owner(person: string): string {
    return createHash('sha256').update(person).digest('hex').slice(0, 32);
  }

  #path(person: string, fileId: string, ending: 'json' | 'part'): string {
    return join(this.folder, `${this.#owner(person)}.${fileId}.${ending}`);
  }
}
