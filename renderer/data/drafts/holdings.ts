import type { Holding } from '../contract/drafts.ts';

type Locks = Pick<LockManager, 'request'>;

/** Drafts that are this window's alone. The browser gives them back when the window is gone, however it went. */
export class Holdings {
  readonly #held = new Map<string, () => void>();

  constructor(
    private readonly prefix: string,
    private readonly locks: () => Locks = () => navigator.locks,
  ) {}

  hold(key: string): Promise<Holding> {
    if (this.#held.has(key)) return Promise.resolve('mine');
    return new Promise((resolve, reject) => {
      this.locks()
        .request(`${this.prefix}${key}`, { ifAvailable: true }, (lock) => {
          if (this.#held.has(key)) return resolve('mine');
          if (lock === null) return resolve('elsewhere');
          return new Promise<void>((release) => {
            this.#held.set(key, release);
            resolve('taken');
          });
        })
        .catch(reject);
    });
  }

  letGo(key: string): void {
    this.#held.get(key)?.();
    this.#held.delete(key);
  }

  stop(): void {
    for (const key of [...this.#held.keys()]) this.letGo(key);
  }
}
