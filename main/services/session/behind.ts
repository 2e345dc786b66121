/** Work that goes on after the answer it belongs to has been given. What fails of it is done another time. */
export class Behind {
  readonly #all = new Set<Promise<unknown>>();

  begin(work: Promise<unknown>): void {
    const done = work
      .catch(() => undefined)
      .finally(() => {
        this.#all.delete(done);
      });
    this.#all.add(done);
  }

  /** Resolves when nothing of it is under way. */
  async settled(): Promise<void> {
    while (this.#all.size > 0) await Promise.all(this.#all);
  }
}
