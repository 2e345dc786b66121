import type { CouchParts } from '../couch-parts.ts';

/** Waits for the next commit that touches a database. */
export class Waiter {
  #wake: ((heard: 'commit' | 'over') => void) | null = null;
  #missed = false;
  #isOver = false;
  readonly #stops: (() => void)[];

  constructor({ store, streams }: CouchParts, database: string, closed: (listener: () => void) => void) {
    const over = () => {
      this.#isOver = true;
      this.#wake?.('over');
    };
    const stop = store.onCommit((databases) => {
      if (!databases.has(database)) return;
      if (!store.databases.has(database)) over();
      else if (this.#wake) this.#wake('commit');
      else this.#missed = true;
    });
    streams.add(over);
    closed(over);
    this.#stops = [stop, () => streams.delete(over)];
  }

  /** Resolves at a commit (one that fell between two waits counts), after `silenceMs`, or when the feed must end. */
  wait(silenceMs: number): Promise<'commit' | 'silence' | 'over'> {
    if (this.#isOver) return Promise.resolve('over');
    if (this.#missed) {
      this.#missed = false;
      return Promise.resolve('commit');
    }
    return new Promise((resolve) => {
      const timer = setTimeout(() => settle('silence'), silenceMs);
      const settle = (heard: 'commit' | 'silence' | 'over') => {
        clearTimeout(timer);
        this.#wake = null;
        resolve(heard);
      };
      this.#wake = settle;
    });
  }

  end(): void {
    for (const stop of this.#stops) stop();
  }
}
