import type { RxDocumentData, RxStorage, RxStorageInstanceCreationParams } from 'rxdb';
import { wrapRxStorageInstance } from 'rxdb';
import { fromBase64, toBase64 } from './base64.ts';
import type { Sealer } from './sealer.ts';

/** Fields with content: ours, and the copy that RxDB's replication keeps beside it. Ids and times of writing stay readable. */
const contents = ['doc', 'docData'];

/** What was sealed lately, so that the news of one's own writes need not be opened again. */
class RecentlySealed {
  readonly #plain = new Map<string, unknown>();

  constructor(private readonly size: number) {}

  add(sealed: string, value: unknown): void {
    this.#plain.set(sealed, value);
    if (this.#plain.size <= this.size) return;
    const oldest = this.#plain.keys().next();
    if (!oldest.done) this.#plain.delete(oldest.value);
  }

  find(sealed: string): unknown {
    return this.#plain.get(sealed);
  }
}
const remembered = 4000;

/** A storage that keeps no content in the clear, but as base64: RxDB copies documents as JSON. It works below RxDB: lists, replication and other windows notice nothing. */
export const sealedStorage = <Internals, Options>(
  storage: RxStorage<Internals, Options>,
  sealer: Sealer,
): RxStorage<Internals, Options> => ({
  name: storage.name,
  rxdbVersion: storage.rxdbVersion,
  createStorageInstance: async <Type>(params: RxStorageInstanceCreationParams<Type, Options>) => {
    const instance = await storage.createStorageInstance(params);
    const properties: object = params.schema.properties;
    const fields = contents.filter((field) => Object.hasOwn(properties, field));
    if (fields.length === 0) return instance;
    const primary =
      typeof params.schema.primaryKey === 'string' ? params.schema.primaryKey : params.schema.primaryKey.key;
    const recent = new RecentlySealed(remembered);
    const mapped = async (
      document: object,
      change: (name: string, value: unknown) => Promise<unknown>,
    ): Promise<Record<string, unknown>> => {
      const copy: Record<string, unknown> = { ...document };
      for (const field of fields)
        if (copy[field] !== undefined)
          copy[field] = await change(`${String(copy[String(primary)])} ${field}`, copy[field]);
      return copy;
    };
    return wrapRxStorageInstance<Type>(
      params.schema,
      instance,
      (document) =>
        mapped(document, async (name, value) => {
          const sealed = toBase64(await sealer.sealJson(name, value));
          recent.add(sealed, value);
          return sealed;
        }) as Promise<RxDocumentData<unknown>>,
      (document) =>
        mapped(
          document as object,
          async (name, value) =>
            recent.find(String(value)) ?? sealer.unsealJson(name, fromBase64(String(value))),
        ) as Promise<RxDocumentData<Type>>,
    ) as Awaited<ReturnType<typeof storage.createStorageInstance<Type>>>;
  },
});
