import { z } from 'zod';
import { plainOf } from '../commands/read-requests.ts';
import { cityDatabase } from '../policy/databases.ts';
import type { DocumentStore } from '../storage/document-store.ts';

const document = z.object({
  _id: z.literal('reactions'),
  kind: z.literal('positions'),
  offices: z.record(z.string(), z.string()),
});

/** Cut off, this many pages are reacted to again, which does nothing twice. */
const pagesPerSave = 20;

/** How far the server has reacted to each office's requests. Stored: a restart goes on where it was. */
export class Positions {
  #unsaved = 0;

  private constructor(
    private readonly store: DocumentStore,
    private offices: Record<string, string>,
    private rev: string | undefined,
  ) {}

  static async open(store: DocumentStore): Promise<Positions> {
    const stored = await store.getDocument(cityDatabase, 'reactions');
    const read = stored && document.safeParse(plainOf(stored)).data;
    return new Positions(store, read?.offices ?? {}, stored?._rev);
  }

  of(office: string): string {
    return this.offices[office] ?? '0';
  }

  /** As far as this has been reacted to; stored with the next `save`, at the latest after some pages. */
  async reach(office: string, position: string): Promise<void> {
    this.offices = { ...this.offices, [office]: position };
    this.#unsaved += 1;
    if (this.#unsaved >= pagesPerSave) await this.save();
  }

  /** Stores how far it is. Nothing to store: no write. */
  async save(): Promise<void> {
    if (this.#unsaved === 0) return;
    const plain = { _id: 'reactions', kind: 'positions', offices: this.offices };
    const [written] = await this.store.transact([
      { database: cityDatabase, document: this.rev === undefined ? plain : { ...plain, _rev: this.rev } },
    ]);
    this.rev = written?.rev;
    this.#unsaved = 0;
  }
}
