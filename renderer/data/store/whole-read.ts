import { getChangedDocumentsSince, type RxDocumentData } from 'rxdb';
import { Subscribers } from '../subscribers.ts';
import type { Kept, KeptCollection } from './database.ts';

const perPage = 2000;
/** Up to so many documents are waited for: they take a moment. */
const waitedFor = 4000;
const pauseMs = 1000;

/** How far a read has come; `total` as counted at its beginning. */
export interface ReadProgress {
  done: number;
  total: number;
}
type Take = (document: RxDocumentData<Kept>) => void;

/**
 * Reads a collection in the order of writing, page by page. A long read goes on after the desk is open: lists fill, and are said to be
 * filling. What is written meanwhile is newer than what a page holds, and is not overtaken by it.
 */
export class WholeRead {
  /** null: nothing is being read, or not for long. */
  progress: ReadProgress | null = null;
  /** It has come further, or to its end. */
  readonly changed = new Subscribers();
  #written: Set<string> | null = null;
  #whole: Promise<void> = Promise.resolve();
  #isStopped = false;

  constructor(private readonly collection: KeptCollection) {}

  /** To be called with what is written while the read is under way. */
  written(ids: Iterable<string>): void {
    if (this.#written) for (const id of ids) this.#written.add(id);
  }

  get isUnderWay(): boolean {
    return this.#written !== null;
  }

  /**
   * Resolves when all is read, or at once when that takes long.
   * @param since milliseconds of RxDB's clock of last writes; null: from the beginning
   */
  async start(since: number | null, take: Take, whole: () => Promise<void>): Promise<void> {
    this.#written = new Set();
    const total = since === null ? await this.collection.count().exec() : 0;
    const reading = this.#pages(since, take).then(async () => {
      if (this.#isStopped) return;
      await whole();
      this.#written = null;
      this.progress = null;
      this.changed.tell();
    });
    if (total <= waitedFor) return reading;
    this.progress = { done: 0, total };
    this.#whole = reading;
  }

  /** Resolves when nothing is read any more. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#whole;
  }

  async #pages(since: number | null, take: Take): Promise<void> {
    let checkpoint: { id: string; lwt: number } | undefined =
      since === null ? undefined : { id: '', lwt: since };
    while (!this.#isStopped) {
      const page = await getChangedDocumentsSince(this.collection.storageInstance, perPage, checkpoint).catch(
        (error: unknown) => {
          // Waited for, or stopped: whoever waits is told. Otherwise the lists stay, and are said to be filling.
          if (this.progress === null) throw error;
          if (!this.#isStopped) console.warn('reading', error instanceof Error ? error.message : 'failed');
          return null;
        },
      );
      if (page === null) {
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
        continue;
      }
      for (const document of page.documents) if (this.#written?.has(document.id) !== true) take(document);
      if (page.documents.length < perPage) return;
      checkpoint = page.checkpoint as typeof checkpoint;
      if (this.progress === null) continue;
      const { done, total } = this.progress;
      this.progress = { done: Math.min(done + page.documents.length, total), total };
      this.changed.tell();
    }
  }
}
