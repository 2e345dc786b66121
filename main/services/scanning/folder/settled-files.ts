import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A file by what changes while it is written. */
type Look = Map<string, string>;

/** Names that programs give to what they are still writing, or that are no letters. */
const temporary = /^[.~]|~$|\.(?:tmp|temp|part|partial|filepart|crdownload|download|opdownload|lock|swp)$/i;

const look = async (folder: string): Promise<Look> => {
  const entries = await readdir(folder, { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !temporary.test(entry.name));
  const seen: Look = new Map();
  for (const { name } of files) {
    const found = await stat(join(folder, name)).catch(() => null);
    if (found && found.size > 0) seen.set(name, `${String(found.size)} ${String(found.mtimeMs)}`);
  }
  return seen;
};
const inOrder = new Intl.Collator('fr', { numeric: true });
/** Looks over which an unfinished file must stand before it is called cut off. */
const stillLooks = 10;

/** Watches a folder for files that are no longer being written: same size and time at two looks, one after the other. */
export class SettledFiles {
  #before: Look = new Map();
  #isGrowing = false;
  readonly #refused = new Map<string, string>();
  readonly #stood = new Map<string, number>();

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
    for (const name of this.#stood.keys()) if (!now.has(name)) this.#stood.delete(name);
    for (const [name, state] of now)
      this.#stood.set(name, before.get(name) === state ? (this.#stood.get(name) ?? 0) + 1 : 0);
    return settled.map(([name]) => name).sort(inOrder.compare);
  }

  /** Whether something was new or still being written at the last look. */
  get isGrowing(): boolean {
    return this.#isGrowing;
  }

  /** Names that have stood still for long and are still there. */
  still(): string[] {
    return [...this.#stood].flatMap(([name, looks]) =>
      looks >= stillLooks && !this.#refused.has(name) ? [name] : [],
    );
  }

  /** What a file looked like at the last look. */
  stateOf(name: string): string {
    return this.#before.get(name) ?? '';
  }

  /** Not to be offered again as it is. */
  refuse(name: string): void {
    this.#refused.set(name, this.stateOf(name));
  }
}
