import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A file by what changes while it is written. */
type Look = Map<string, string>;

const look = async (folder: string): Promise<Look> => {
  const entries = await readdir(folder, { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
  const seen: Look = new Map();
  for (const { name } of files) {
    const found = await stat(join(folder, name)).catch(() => null);
    if (found && found.size > 0) seen.set(name, `${String(found.size)} ${String(found.mtimeMs)}`);
  }
  return seen;
};
const inOrder = new Intl.Collator('fr', { numeric: true });

/** Watches a folder for files that are no longer being written: same size and time at two looks, one after the other. */
export class SettledFiles {
  #before: Look = new Map();
  #isGrowing = false;
  readonly #refused = new Map<string, string>();

  constructor(private readonly folder: string) {}

  /** Names that have not changed since the last call, `2` before `10`. Fails with Node's error when there is no folder. */
  async next(): Promise<string[]> {
    const now = await look(this.folder);
    const before = this.#before;
    this.#before = now;
    this.#isGrowing = [...now].some(([name, state]) => before.get(name) !== state);
    const settled = [...now].filter(
      ([name, state]) => before.get(name) === state && this.#refused.get(name) !== state,
    );
    return settled.map(([name]) => name).sort(inOrder.compare);
  }

  /** Whether something was new or still being written at the last look. */
  get isGrowing(): boolean {
    return this.#isGrowing;
  }

  /** Not to be offered again as it is. */
  refuse(name: string): void {
    this.#refused.set(name, this.#before.get(name) ?? '');
  }
}
