import { StoreError } from '../document-store.ts';
import type { Sqlite } from './schema.ts';

interface Waiting {
  run: () => void;
  settle: () => void;
  fail: (error: unknown) => void;
}

/**
 * Gathers all writes queued in one turn of the event loop into one transaction, and answers each after the commit reached
 * the disk. A write that throws StoreError must not have written anything: it alone fails. Any other error rolls all back.
 */
export class GroupCommit {
  #queue: Waiting[] = [];
  #closed = false;

  constructor(
    private readonly sqlite: Sqlite,
    private readonly hooks: {
      /** The transaction has begun: nobody else writes until it ends. */
      begun: () => void;
      beforeCommit: () => void;
      committed: () => void;
      rolledBack: () => void;
      /** @returns what to answer those whose writes failed */
      failed: (error: unknown) => unknown;
    },
  ) {}

  /** Runs `write` in the next group; resolves with its result once durable. */
  run<T>(write: () => T): Promise<T> {
    if (this.#closed)
      return Promise.reject(new StoreError(503, 'service_unavailable', 'The store is closed'));
    return new Promise<T>((resolve, reject) => {
      if (this.#queue.length === 0) setImmediate(() => this.flush());
      let result: { value: T } | null = null;
      this.#queue.push({
        run: () => {
          result = { value: write() };
        },
        settle: () => {
          if (result) resolve(result.value);
        },
        fail: reject,
      });
    });
  }

  /** Writes what waits, now. */
  flush(): void {
    const group = this.#queue;
    this.#queue = [];
    if (group.length === 0) return;
    const done: Waiting[] = [];
    try {
      this.sqlite.exec('BEGIN IMMEDIATE');
      this.hooks.begun();
      for (const waiting of group) {
        try {
          waiting.run();
          done.push(waiting);
        } catch (error) {
          if (!(error instanceof StoreError)) throw error;
          waiting.fail(error);
        }
      }
      this.hooks.beforeCommit();
      this.sqlite.exec('COMMIT');
    } catch (error) {
      if (this.sqlite.inTransaction) this.sqlite.exec('ROLLBACK');
      this.hooks.rolledBack();
      const answer = this.hooks.failed(error);
      for (const waiting of group) waiting.fail(answer);
      return;
    }
    for (const waiting of done) waiting.settle();
    this.hooks.committed();
  }

  close(): void {
    this.flush();
    this.#closed = true;
  }
}
