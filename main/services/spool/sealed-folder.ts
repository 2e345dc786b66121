import { open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isAbsent, isDiskFull, makeDurableFolder, writeDurable } from '#main/services/durable-file.ts';
import { DesktopFailure } from '#main/services/desktop-failure.ts';
import { descriptionReach, openBytes, openDescription, sealFile } from './sealed-file.ts';

const orNull = (error: unknown): null => {
  if (isAbsent(error)) return null;
  throw error;
};

/** A file that is there and cannot be opened: changed, cut, or sealed with another key. */
export class UnopenedFile extends Error {}

/** The sealed files of one person's store, in a folder of their own. Names are ours, never a caller's: no separators. */
export class SealedFolder {
  constructor(
    private readonly path: string,
    private readonly key: Buffer,
  ) {}

  /** Resolved means sealed and on disk, in the place of one of the same name. Fails with `disk-full`. */
  async write(name: string, description: unknown, bytes: Uint8Array): Promise<void> {
    try {
      await makeDurableFolder(this.path);
      await writeDurable(join(this.path, name), sealFile(this.key, name, description, bytes));
    } catch (error) {
      throw isDiskFull(error) ? new DesktopFailure('disk-full') : error;
    }
  }

  /** null: no such file. @throws UnopenedFile */
  async read(name: string): Promise<{ description: unknown; bytes: Buffer } | null> {
    const file = await readFile(join(this.path, name)).catch(orNull);
    return (
      file &&
      this.#opened(() => ({
        description: openDescription(this.key, name, file),
        bytes: openBytes(this.key, name, file),
      }))
    );
  }

  /** Opens no more than the file's beginning. @throws UnopenedFile */
  async describe(name: string): Promise<{ description: unknown } | null> {
    const file = await open(join(this.path, name)).catch(orNull);
    if (file === null) return null;
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(descriptionReach), 0, descriptionReach, 0);
      return this.#opened(() => ({
        description: openDescription(this.key, name, buffer.subarray(0, bytesRead)),
      }));
    } finally {
      await file.close();
    }
  }

  /** All names, in their order. */
  async names(): Promise<string[]> {
    return ((await readdir(this.path).catch(orNull)) ?? []).sort();
  }

  /** What is not there is no error. */
  async remove(name: string): Promise<void> {
    await rm(join(this.path, name), { force: true });
  }

  #opened<T>(unseal: () => T): T {
    try {
      return unseal();
    } catch {
      throw new UnopenedFile();
    }
  }
}
