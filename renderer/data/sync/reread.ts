import type { KeptCollection } from '../store/database.ts';

/** Where a pull stands in the lives of the server's store. `whole`: all of this one has been read. */
export interface Life {
  epoch: string;
  whole: boolean;
}

/**
 * Reading a union anew in another life of the server's store: what was not met on the way is not there any more. A reading that was
 * broken off begins again.
 */
export class Reread {
  #met: Set<string> | null = null;

  constructor(private readonly collection: Pick<KeptCollection, 'find'>) {}

  /** Whether to begin at the beginning: a reading was broken off, and what it had met is forgotten. */
  beginsAnew(life: Life | undefined): boolean {
    return life?.whole === false && this.#met === null;
  }

  /**
   * After a page: where the pull stands, and what is gone, to be known once the last page is here.
   * @param began whether anything had been read before: a first reading finds nothing gone
   * @param anew whether this page was asked for from the beginning
   */
  async page(
    life: Life | undefined,
    page: { epoch: string; ids: readonly string[]; began: boolean; anew: boolean; isLast: boolean },
  ): Promise<{ life: Life; gone: Record<string, unknown>[] }> {
    const { epoch, ids, began, anew, isLast } = page;
    if (life?.epoch !== epoch || anew) this.#met = began ? new Set() : null;
    for (const id of ids) this.#met?.add(id);
    const met = this.#met;
    if (!isLast) return { life: { epoch, whole: met === null }, gone: [] };
    this.#met = null;
    return { life: { epoch, whole: true }, gone: met ? await this.#notAmong(met) : [] };
  }

  async #notAmong(met: ReadonlySet<string>): Promise<Record<string, unknown>[]> {
    const all = await this.collection.find().exec();
    return all
      .filter((document) => !met.has(document.id))
      .map((document) => ({
        ...(document.toMutableJSON().doc as Record<string, unknown>),
        _id: document.id,
      }));
  }
}
