import { z } from 'zod';
import { telephoneDatabase } from '#sync-server/policy/databases.ts';
import type { DocumentStore } from '#sync-server/storage/document-store.ts';
import { telephoneName } from './read-event.ts';

const sitting = z.object({ _id: z.string(), kind: z.literal('telephone'), telephone: z.string() });
const prefix = 'telephone-';
const most = 5000;

/** Who sits at which telephone: each person at one, each telephone before one person. */
export class Telephones {
  readonly #of = new Map<string, string>();

  private constructor(private readonly store: DocumentStore) {}

  static async open(store: DocumentStore): Promise<Telephones> {
    const telephones = new Telephones(store);
    for (const document of await store.findByFields(telephoneDatabase, { kind: 'telephone' }, most)) {
      const read = sitting.safeParse(document).data;
      if (read) telephones.#of.set(read._id.slice(prefix.length), read.telephone);
    }
    return telephones;
  }

  of(person: string): string | null {
    return this.#of.get(person) ?? null;
  }

  /** Everybody who sits at one. */
  people(): string[] {
    return [...this.#of.keys()];
  }

  whoseAre(telephones: readonly string[]): string[] {
    return this.people().filter((person) => telephones.includes(this.#of.get(person) ?? ''));
  }

  /** Sits down at one, or at none. @returns who sat there and does no more */
  async sit(person: string, telephone: string | null): Promise<string[]> {
    const name = telephone === null ? null : telephoneName(telephone);
    const before = name === null ? [] : this.whoseAre([name]).filter((other) => other !== person);
    for (const other of before) await this.#write(other, null);
    await this.#write(person, name);
    return before;
  }

  async #write(person: string, telephone: string | null): Promise<void> {
    const _id = prefix + person;
    const _rev = (await this.store.getDocument(telephoneDatabase, _id))?._rev;
    const rev = _rev === undefined ? {} : { _rev };
    if (telephone !== null)
      await this.store.transact([
        { database: telephoneDatabase, document: { _id, ...rev, kind: 'telephone', telephone } },
      ]);
    else if (_rev !== undefined)
      await this.store.transact([{ database: telephoneDatabase, document: { _id, _rev, _deleted: true } }]);
    if (telephone === null) this.#of.delete(person);
    else this.#of.set(person, telephone);
  }
}
