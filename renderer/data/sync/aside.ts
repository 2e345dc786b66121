import { z } from 'zod';
import type { SetAside } from '../contract/sync.ts';
import type { Shelf } from '../own/shelf.ts';

/** The newest schema that this version of the program writes and reads. */
const ownSchema = 1;
const newerDocument = z.object({ schema: z.number().gt(ownSchema) });
const kept = z.object({ kind: z.string(), id: z.string(), doc: z.record(z.string(), z.unknown()) });
type Kept = z.infer<typeof kept>;
type Document = Record<string, unknown>;
const keyOf = (kind: string, id: string) => `${kind} ${id}`;

/** What a page of a union brought. */
export interface AsidePage {
  /** Ids that could be read, or are gone. */
  settled: readonly string[];
  unreadable: readonly { id: string; doc: Document }[];
  /** Whether documents of this office may be here. */
  allows: (office: string) => boolean;
}

/**
 * Documents of the server that this version of the program cannot read: newer than it, or without their shape. They stay on this PC
 * as they came, are counted and named, hold up nothing, and are read again when the program is another.
 */
export class Aside {
  readonly #kept = new Map<string, Kept>();

  private constructor(private readonly shelf: Shelf) {}

  static async open(shelf: Shelf): Promise<Aside> {
    const aside = new Aside(shelf);
    for (const [key, value] of await shelf.all()) {
      const read = kept.safeParse(value);
      if (read.success) aside.#kept.set(key, read.data);
    }
    return aside;
  }

  get summary(): Pick<SetAside, 'newer' | 'unreadable'> {
    const all = [...this.#kept.values()];
    const isNewer = ({ doc }: Kept) => newerDocument.safeParse(doc).success;
    return {
      newer: all.filter(isNewer).length,
      unreadable: all.filter((each) => !isNewer(each)).map(({ kind, id }) => ({ kind, id })),
    };
  }

  /** Those of a kind that can be read now: put before a page of the server's, which knows better. */
  readable(kind: string, schema: z.ZodType): { id: string; doc: Document }[] {
    return [...this.#kept.values()].filter(
      (each) => each.kind === kind && schema.safeParse(each.doc).success,
    );
  }

  /** After a page: on disk when it resolves. */
  async page(kind: string, { settled, unreadable, allows }: AsidePage): Promise<void> {
    const left = [...this.#kept].filter(
      ([, each]) =>
        each.kind === kind && each.doc['office'] !== undefined && !allows(String(each.doc['office'])),
    );
    const gone = [...settled.map((id) => keyOf(kind, id)), ...left.map(([key]) => key)].filter((key) =>
      this.#kept.has(key),
    );
    const come = unreadable.map(({ id, doc }): [string, Kept] => [keyOf(kind, id), { kind, id, doc }]);
    for (const key of gone) this.#kept.delete(key);
    for (const [key, each] of come) this.#kept.set(key, each);
    if (gone.length > 0) await this.shelf.remove(gone);
    if (come.length > 0) await this.shelf.put(new Map(come));
  }
}
