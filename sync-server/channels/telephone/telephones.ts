import { z } from 'zod';
import { instant, type Instant } from '#shared/documents/time.ts';
import { telephoneDatabase } from '#sync-server/policy/databases.ts';
import type { DocumentStore } from '#sync-server/storage/document-store.ts';
import { telephoneName } from './read-event.ts';

const sitting = z.object({
  _id: z.string(),
  kind: z.literal('telephone'),
  telephone: z.string(),
  since: instant,
});
const prefix = 'telephone-';
const most = 5000;

/** Who sits at which telephone: each person at one, each telephone before one person. */
export class Telephones {
  readonly #of = new Map<string, { telephone: string; since: Instant }>();

  private constructor(
    private readonly store: DocumentStore,
    private readonly clock: () => Instant,
  ) {}

  static async open(store: DocumentStore, clock: () => Instant): Promise<Telephones> {
    const telephones = new Telephones(store, clock);
    for (const document of await store.findByFields(telephoneDatabase, { kind: 'telephone' }, most)) {
      const read = sitting.safeParse(document).data;
      if (read) telephones.#of.set(read._id.slice(prefix.length), read);
    }
    return telephones;
  }

  of(person: string): string | null {
    return this.#of.get(person)?.telephone ?? null;
  }

  /** Since when somebody sits where they sit; null: nowhere. What was said there before was said to others. */
  since(person: string): Instant | null {
    return this.#of.get(person)?.since ?? null;
  }

  /** Everybody who sits at one. */
  people(): string[] {
    return [...this.#of.keys()];
  }

  whoseAre(telephones: readonly string[]): string[] {
    return this.people().filter((person) => telephones.includes(this.of(person) ?? ''));
  }

  /** Sits down at one, or at none. @returns who sat there and does no more */
  async sit(person: string, telephone: string | null): Promise<string[]> {
    const name = telephone === null ? null : telephoneName(telephone);
    if (name !== null && name === this.of(person)) return [];
    const before = name === null ? [] : this.whoseAre([name]).filter((other) => other !== person);
    for (const other of before) await this.#write(other, null);
    await this.#write(person, name);
    return before;
  }

  async #write(person: string, telephone: string | null): Promise<void> {
    const _id = prefix + person;
    const _rev = (await this.store.getDocument(telephoneDatabase, _id))?._rev;
    const rev = _rev === undefined ? {} : { _rev };
    const since = this.clock();
    if (telephone !== null)
      await this.store.transact([
        { database: telephoneDatabase, document: { _id, ...rev, kind: 'telephone', telephone, since } },
      ]);
    else if (_rev !== undefined)
      await this.store.transact([{ database: telephoneDatabase, document: { _id, _rev, _deleted: true } }]);
    if (telephone === null) this.#of.delete(person);
    else this.#of.set(person, { telephone, since });
  }
}
