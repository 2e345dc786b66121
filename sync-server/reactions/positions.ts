import { z } from 'zod';
import { plainOf } from '../commands/find-request.ts';
import { cityDatabase } from '../policy/databases.ts';
import type { DocumentStore } from '../storage/document-store.ts';

const document = z.object({
  _id: z.literal('reactions'),
  kind: z.literal('positions'),
  offices: z.record(z.string(), z.string()),
});

/** How far the server has reacted to each office's requests. Stored: a restart goes on where it was. */
export class Positions {
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

  async save(office: string, position: string): Promise<void> {
    this.offices = { ...this.offices, [office]: position };
    const plain = { _id: 'reactions', kind: 'positions', offices: this.offices };
    const [written] = await this.store.transact([
      { database: cityDatabase, document: this.rev === undefined ? plain : { ...plain, _rev: this.rev } },
    ]);
    this.rev = written?.rev;
  }
}
