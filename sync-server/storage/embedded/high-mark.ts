import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { beginEpoch } from './epoch.ts';
import type { EmbeddedStore } from './store.ts';

/** How far a store has come: `writes` counts all that was ever written in its databases. */
const mark = z.object({ epoch: z.string(), writes: z.int() });
const everyMs = 1000;

const markOf = async (store: EmbeddedStore): Promise<z.infer<typeof mark>> => ({
  epoch: (await store.epoch()).id,
  writes: store.databases.names().reduce((sum, name) => sum + store.databases.get(name).seq, 0),
});

/**
 * Beside the store stands how far it has come. One that has come less far, or is in a life that is not the one noted, has gone back in
 * time without anybody saying so: a journal cut short, a file copied into its place. It begins another life, and desks bring what is
 * missing.
 */
export class HighMark {
  readonly #file: string;
  #timer: NodeJS.Timeout | null = null;
  #stop: () => void = () => undefined;

  constructor(
    dataDir: string,
    private readonly store: EmbeddedStore,
  ) {
    this.#file = join(dataDir, 'store.mark');
  }

  /** Call before anything is read from the store. @returns what to say, null when it has not gone back */
  async check(): Promise<string | null> {
    const noted = this.#read();
    const now = await markOf(this.store);
    if (!noted || this.store.isNewLife || (noted.epoch === now.epoch && noted.writes <= now.writes))
      return null;
    this.store.begin(beginEpoch(this.store.sqlite, 'restored'));
    const lost =
      noted.epoch === now.epoch ? ` ${String(noted.writes - now.writes)} writes or more are missing.` : '';
    return `The store is older than the one that stood here last: its journal was cut short, or another file was put in its place.${lost} What is there is whole and is used; desks are asked to send again what they did. The copies beside it are not touched.`;
  }

  /** Notes from now on how far the store is, a second after each write at the latest. */
  async follow(): Promise<void> {
    await this.#note();
    this.#stop = this.store.onCommit(() => {
      this.#timer ??= setTimeout(() => {
        this.#timer = null;
        void this.#note();
      }, everyMs);
    });
  }

  /** The last note; call before the store closes. */
  async end(): Promise<void> {
    this.#stop();
    if (this.#timer) clearTimeout(this.#timer);
    await this.#note();
  }

  async #note(): Promise<void> {
    try {
      writeFileSync(`${this.#file}.new`, JSON.stringify(await markOf(this.store)), { mode: 0o600 });
      renameSync(`${this.#file}.new`, this.#file);
    } catch {
      // A full disk: an older note is right too, the store has only gone further.
    }
  }

  #read(): z.infer<typeof mark> | null {
    try {
      return mark.parse(JSON.parse(readFileSync(this.#file, 'utf8')));
    } catch {
      return null;
    }
  }
}
