const freeTries = 5;
const longestMs = 15 * 60_000;

/** Makes guessing slow: after five wrong tries each further one waits twice as long, up to a quarter of an hour. */
export class SlowDown {
  readonly #tries = new Map<string, { wrong: number; until: number }>();

  constructor(private readonly now: () => number) {}

  /** Seconds to wait before the next try, 0 when free. */
  wait(key: string): number {
    return Math.max(0, Math.ceil(((this.#tries.get(key)?.until ?? 0) - this.now()) / 1000));
  }

  wrong(key: string): void {
    if (this.#tries.size > 10_000) this.#tries.clear();
    const wrong = (this.#tries.get(key)?.wrong ?? 0) + 1;
    const pause = wrong < freeTries ? 0 : Math.min(longestMs, 5000 * 2 ** (wrong - freeTries));
    this.#tries.set(key, { wrong, until: this.now() + pause });
  }

  right(key: string): void {
    this.#tries.delete(key);
  }
}
