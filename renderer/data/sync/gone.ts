import { z } from 'zod';
import type { Shelf } from '../own/shelf.ts';

const prefix = 'gone ';
const goneDocument = z.object({ _id: z.string(), reference: z.string().optional() }).loose();

/**
 * Documents that this desk had read and a server that was put back to a copy does not have: acts of other desks, which bring them
 * again. Until then they are kept here, as the last copy there may be, and named.
 */
export class Gone {
  readonly #references = new Map<string, string>();

  constructor(private readonly shelf: Shelf) {}

  async load(): Promise<void> {
    for (const [name, value] of await this.shelf.all()) if (name.startsWith(prefix)) this.#note(value);
  }

  /** References of the requests among them, but for those that this desk brings back itself. */
  references(own: ReadonlySet<string>): string[] {
    return [...this.#references].flatMap(([id, reference]) => (own.has(id) ? [] : [reference])).sort();
  }

  /** On disk when it resolves. */
  async keep(documents: readonly Record<string, unknown>[]): Promise<void> {
    if (documents.length === 0) return;
    await this.shelf.put(new Map(documents.map((each) => [`${prefix}${String(each['_id'])}`, each])));
    for (const each of documents) this.#note(each);
  }

  /** They are on the server again. */
  async back(ids: readonly string[]): Promise<void> {
    const known = ids.filter((id) => this.#references.delete(id));
    await this.shelf.remove(known.map((id) => prefix + id));
  }

  async forget(): Promise<void> {
    this.#references.clear();
    const names = [...(await this.shelf.all()).keys()];
    await this.shelf.remove(names.filter((name) => name.startsWith(prefix)));
  }

  #note(value: unknown): void {
    const read = goneDocument.safeParse(value);
    if (read.success) this.#references.set(read.data._id, read.data.reference ?? read.data._id);
  }
}
