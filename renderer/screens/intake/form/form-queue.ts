/**
 * What a window's counter does, in order: files are kept one after the other; what concerns the forms' records (draft, registration,
 * forgetting) likewise; a registration waits for the files before it. A job that fails stops none behind it.
 */
export class FormQueue {
  #files: Promise<unknown> = Promise.resolve();
  #records: Promise<unknown> = Promise.resolve();

  /** After the files before it. */
  file<T>(job: () => Promise<T>): Promise<T> {
    const done = this.#files.then(job);
    this.#files = done.catch(() => undefined);
    return done;
  }

  /** After the records before it; a text is not kept waiting by a large photo. */
  record<T>(job: () => Promise<T>): Promise<T> {
    const done = this.#records.then(job);
    this.#records = done.catch(() => undefined);
    return done;
  }

  /** After the files and the records before it, also those given while it waits. */
  async afterFiles<T>(job: () => Promise<T>): Promise<T> {
    for (let files = null; files !== this.#files;) {
      files = this.#files;
      await files;
    }
    return this.record(job);
  }
}
