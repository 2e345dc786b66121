/** What was opened and how each of it is closed: the last first. */
export class Closers {
  readonly #all: (() => void | Promise<void>)[] = [];
  #closing: Promise<void> | null = null;

  add(close: () => void | Promise<void>): void {
    this.#all.push(close);
  }

  /** Closes everything, once, also when some of it fails. @throws AggregateError of what failed */
  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    const failed: unknown[] = [];
    for (const close of this.#all.splice(0).reverse())
      try {
        await close();
      } catch (error) {
        failed.push(error);
      }
    if (failed.length > 0) throw new AggregateError(failed, 'The desk was not closed cleanly.');
  }
}
