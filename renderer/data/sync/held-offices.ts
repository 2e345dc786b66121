import { z } from 'zod';
import { officeOfScope } from '#shared/domain/access/may-see.ts';
import type { DeskDatabase, KeptCollection } from '../store/database.ts';
import { readAll } from '../store/database.ts';
import type { DeskProfile } from '../profile/desk-profile.ts';

/** How often each office has been lost. A pull that stands at another count than now begins that office anew. */
export type LossCounts = Record<string, number>;
const kept = z.object({ offices: z.array(z.string()).nullable(), losses: z.record(z.string(), z.number()) });

const dropOutside = async (collection: KeptCollection, now: readonly string[]): Promise<void> => {
  const offices = new Set(now.map(officeOfScope));
  const lost = (await readAll(collection))
    .filter((document) => !offices.has(String(document['office'])))
    .map((document) => String(document['_id']));
  if (lost.length > 0) await collection.bulkRemove(lost);
};

/**
 * Which offices' documents a store holds, as the server's scope names them (`scopeOf`). When the server names others than before, what belongs to those lost leaves this PC; the
 * outbox stays. An office lost and given back is read from its beginning, also when the program ended in between.
 */
export class HeldOffices {
  #offices: readonly string[] | null = null;
  #losses: LossCounts = {};
  /** One change after the other. */
  #last: Promise<void> = Promise.resolve();

  private constructor(
    private readonly database: DeskDatabase,
    private readonly profile: DeskProfile,
    private readonly storeId: string,
  ) {}

  static async open(database: DeskDatabase, profile: DeskProfile, storeId: string): Promise<HeldOffices> {
    const held = new HeldOffices(database, profile, storeId);
    const read = kept.safeParse(await profile.heldOffices(storeId)).data;
    held.#offices = read?.offices ?? null;
    held.#losses = read?.losses ?? {};
    return held;
  }

  /** Whether documents of this office may be here. */
  allows(office: string): boolean {
    return this.#offices === null || this.#offices.some((entry) => officeOfScope(entry) === office);
  }

  /** Offices that a pull standing at these counts holds completely up to where it stands; null before its first page. */
  heldAt(counts: LossCounts | undefined): string[] | null {
    if (counts === undefined) return null;
    return Object.keys(counts).filter((office) => counts[office] === (this.#losses[office] ?? 0));
  }

  /** The counts to keep with a pull's position. */
  countsOf(offices: readonly string[]): LossCounts {
    return Object.fromEntries(offices.map((office) => [office, this.#losses[office] ?? 0]));
  }

  /** Called with each answer of the server; resolves when what was lost is gone. */
  take(offices: readonly string[]): Promise<void> {
    this.#last = this.#last.then(() => this.#take([...offices].sort()));
    return this.#last;
  }

  async #take(now: readonly string[]): Promise<void> {
    const before = this.#offices;
    if (before && before.join(' ') === now.join(' ')) return;
    const lost = (before ?? []).filter((office) => !now.includes(office));
    for (const office of lost) this.#losses = { ...this.#losses, [office]: (this.#losses[office] ?? 0) + 1 };
    // Counted before anything is removed: a crash in between reads the office anew and removes again.
    if (lost.length > 0) await this.#keep(before);
    this.#offices = now;
    if (lost.length > 0) {
      const still = now.filter((entry) => before?.includes(entry));
      await dropOutside(this.database.requests, still);
      await dropOutside(this.database.citizens, still);
      await dropOutside(this.database.registers, still);
    }
    await this.#keep(now);
  }

  #keep(offices: readonly string[] | null): Promise<void> {
    return this.profile.keepHeldOffices(this.storeId, { offices, losses: this.#losses });
  }
}
