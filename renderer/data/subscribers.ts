import type { Unsubscribe } from './contract/unsubscribe.ts';

/** Who wants to be told of something. */
export class Subscribers<Told extends readonly unknown[] = []> {
  readonly #all = new Set<{ tell: (...told: Told) => void }>();

  get size(): number {
    return this.#all.size;
  }

  add(tell: (...told: Told) => void): Unsubscribe {
    const one = { tell };
    this.#all.add(one);
    return () => void this.#all.delete(one);
  }

  tell(...told: Told): void {
    for (const one of this.#all) one.tell(...told);
  }
}
