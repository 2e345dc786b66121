import { fingerprintKeys, type OfficeKey } from '#shared/contracts/sync-api.ts';
import { printLength } from '#shared/domain/identification/fingerprint.ts';
import { materialsOf } from '#shared/domain/identification/score-citizen.ts';
import { z } from 'zod';
import type { Shelf } from '../own/shelf.ts';
import type { SyncServer } from '../server/sync-server.ts';
import { fromBase64, toBase64 } from '../store/base64.ts';

const held = z.custom<OfficeKey>((value) => fingerprintKeys.shape.keys.element.safeParse(value).success);
const text = new TextEncoder();

const imported = ({ key }: OfficeKey): Promise<CryptoKey> =>
  crypto.subtle.importKey(
    'raw',
    fromBase64(key.replace(/-/g, '+').replace(/_/g, '/')),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  );

/** Keys of this desk's offices, by which a number that somebody says is recognised without any number being here. */
export class Prints {
  readonly #keys = new Map<string, CryptoKey>();
  #isAsked = false;

  private constructor(private readonly shelf: Shelf) {}

  static async open(shelf: Shelf): Promise<Prints> {
    const prints = new Prints(shelf);
    for (const [id, value] of await shelf.all()) {
      const read = held.safeParse(value).data;
      if (read) prints.#keys.set(id, await imported(read));
    }
    return prints;
  }

  /** Asks once an opening, and again for offices given meanwhile. Keys of before stay: documents may still have been made with them. @throws ServerTrouble */
  async refresh(server: SyncServer): Promise<void> {
    if (this.#isAsked) return;
    const { keys } = await server.ask(fingerprintKeys, '/privacy/fingerprint-keys');
    for (const key of keys) {
      if (this.#keys.has(key.id)) continue;
      this.#keys.set(key.id, await imported(key));
      await this.shelf.put(new Map([[key.id, key]]));
    }
    this.#isAsked = true;
  }

  /** Other offices may be read now. */
  stale(): void {
    this.#isAsked = false;
  }

  /** Fingerprints of a whole phone or paper number in what was typed, under every key; none for anything else. */
  async of(typed: string): Promise<ReadonlySet<string>> {
    const materials = materialsOf(typed);
    if (materials.length === 0) return new Set();
    const made = [...this.#keys.values()].flatMap((key) =>
      materials.map(async (material) => {
        const bytes = new Uint8Array(await crypto.subtle.sign('HMAC', key, text.encode(material)));
        return toBase64(bytes).replace(/\+/g, '-').replace(/\//g, '_').slice(0, printLength);
      }),
    );
    return new Set(await Promise.all(made));
  }
}
