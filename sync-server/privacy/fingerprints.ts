import { createHash, createHmac, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { OfficeKey } from '#shared/contracts/sync-api.ts';
import { type Fingerprint, printLength } from '#shared/domain/identification/fingerprint.ts';
import { cityDatabase } from '../policy/databases.ts';
import type { DocumentStore } from '../storage/document-store.ts';

const id = 'fingerprint-key';
const stored = z.object({ key: z.string().regex(/^[\w-]{43}$/) });

/**
 * What desks recognise numbers by: a key an office, all made from one of the store's. It lies in the store, which holds the numbers
 * themselves: it keeps them from desks, not from who has the store.
 */
export class Fingerprints {
  readonly #keys = new Map<string, Buffer>();

  private constructor(private readonly root: Buffer) {}

  /** Of several servers one makes the key. */
  static async open(store: DocumentStore): Promise<Fingerprints> {
    const find = async () => stored.safeParse(await store.getDocument(cityDatabase, id)).data?.key;
    const found = await find();
    if (found !== undefined) return new Fingerprints(Buffer.from(found, 'base64url'));
    const key = randomBytes(32).toString('base64url');
    await store.writeDocuments(cityDatabase, [{ _id: id, kind: 'fingerprint-key', key }]);
    return new Fingerprints(Buffer.from((await find()) ?? key, 'base64url'));
  }

  of(office: string): Fingerprint {
    const key = this.#keyOf(office);
    return (material) => createHmac('sha256', key).update(material).digest('base64url').slice(0, printLength);
  }

  /** An office's key as desks are given it, under a name that another key would not have. */
  keyOf(office: string): OfficeKey {
    const key = this.#keyOf(office);
    const name = createHash('sha256').update(key).digest('base64url').slice(0, 12);
    return { office, id: name, key: key.toString('base64url') };
  }

  #keyOf(office: string): Buffer {
    const known = this.#keys.get(office);
    if (known) return known;
    const key = createHmac('sha256', this.root).update(`office ${office}`).digest();
    this.#keys.set(office, key);
    return key;
  }
}
