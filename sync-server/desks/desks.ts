import { isChannelDesk } from '#shared/domain/access/channel-actor.ts';
import { systemDesk } from '#shared/domain/access/system-actor.ts';
import { deskCodeOf, importDesk } from '#shared/domain/register/desk-code.ts';
import { cityDatabase } from '../policy/databases.ts';
import { type DocumentStore, StoreError, type StoredDocument } from '../storage/document-store.ts';
import type { Epoch } from '../storage/epoch.ts';
import { counterIn, storedCounter } from './code-blocks.ts';
import { type HeldCode, mayClaim } from './claim.ts';
import type { CodeProof } from './code-proof.ts';

const tries = 20;

/** Codes of desks: one for each profile on a PC, given once and never again to another, also when the store is put back to a copy. */
export class Desks {
  constructor(
    private readonly store: DocumentStore,
    private readonly epoch: Epoch,
    private readonly proof: CodeProof,
  ) {}

  /** The code of a desk that has one. */
  async known(deskId: string): Promise<string | null> {
    const profile = await this.store.getDocument(cityDatabase, `profile:${deskId}`);
    return profile ? String(profile['code']) : null;
  }

  /**
   * The code of a desk, the same each time, and its proof. `personId` is noted as one who works there. `held`: what the desk says to
   * have, which this store may have forgotten.
   */
  async codeFor(
    deskId: string,
    personId: string,
    held: HeldCode | null = null,
  ): Promise<{ code: string; proof: string }> {
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const known = await this.known(deskId);
      const code = (await this.#claimed(deskId, personId, held, known)) ?? known;
      if (code !== null) return { code, proof: this.proof.of(deskId, code) };
      await this.#give(deskId, personId);
    }
    throw new StoreError(503, 'service_unavailable', 'Too many desks register at once; try again.');
  }

  /** Takes note of a code that the desk proves; null when there is nothing to note, or it proves none. */
  async #claimed(deskId: string, personId: string, held: HeldCode | null, known: string | null) {
    if (!held || held.code === known) return null;
    const holder = await this.store.getDocument(cityDatabase, `desk:${held.code}`);
    if (holder?.['profile'] === deskId) return held.code;
    const counter = await this.#counter();
    const isProven = held.proof !== null && this.proof.holds(deskId, held.code, held.proof);
    if (!mayClaim(held.code, { epoch: this.epoch, counter: counter.at, holder, isProven })) return null;
    const profile = await this.store.getDocument(cityDatabase, `profile:${deskId}`);
    const written = await this.#write([
      {
        ...(holder ?? { _id: `desk:${held.code}`, kind: 'desk' }),
        profile: deskId,
        firstPerson: personId,
        claimed: isProven ? 'proven' : 'said',
      },
      { ...(profile ?? { _id: `profile:${deskId}`, kind: 'profile' }), code: held.code },
    ]);
    return written ? held.code : null;
  }

  async #give(deskId: string, personId: string): Promise<void> {
    const { stored, at } = await this.#counter();
    let { next } = at;
    const isTaken = async (code: string) =>
      code === importDesk ||
      code === systemDesk ||
      isChannelDesk(code) ||
      (await this.store.getDocument(cityDatabase, `desk:${code}`)) !== null;
    while (await isTaken(deskCodeOf(next))) next += 1;
    const code = deskCodeOf(next);
    await this.#write([
      { ...(stored ?? { _id: 'desk-counter', kind: 'counter' }), ...at, next: next + 1 },
      { _id: `desk:${code}`, kind: 'desk', profile: deskId, firstPerson: personId },
      { _id: `profile:${deskId}`, kind: 'profile', code },
    ]);
  }

  async #counter() {
    const stored = await this.store.getDocument(cityDatabase, 'desk-counter');
    return { stored, at: counterIn(this.epoch, storedCounter.safeParse(stored).data ?? null) };
  }

  /** Whether it was written: not when another desk registered in between. */
  async #write(documents: readonly StoredDocument[]): Promise<boolean> {
    try {
      await this.store.transact(documents.map((document) => ({ database: cityDatabase, document })));
      return true;
    } catch (error) {
      if (error instanceof StoreError && error.status === 409) return false;
      throw error;
    }
  }
}
