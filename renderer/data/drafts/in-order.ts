/** Lets what is done under one key be done in the order in which it was asked for: who reads finds what was written before. */
export class InOrder {
  readonly #last = new Map<string, Promise<unknown>>();

  /** What fails fails for who asked for it; what comes after goes on. */
  under<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
    const before = this.#last.get(key) ?? Promise.resolve();
    const mine = before.then(work, work);
    this.#last.set(key, mine);
    const done = () => {
      if (this.#last.get(key) === mine) this.#last.delete(key);
    };
    mine.then(done, done);
    return mine;
  }

  /** Resolves when nothing is being done any more. */
  async idle(): Promise<void> {
    while (this.#last.size > 0) await Promise.allSettled(this.#last.values());
  }
}
