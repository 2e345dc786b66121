import type { DeskDatabase, KeptCollection } from '../database.ts';
import { readAll } from '../database.ts';
import type { DeskProfile } from './profile.ts';

const dropOutside = async (collection: KeptCollection, offices: readonly string[]): Promise<void> => {
  const lost = (await readAll(collection))
    .filter((document) => !offices.includes(String(document['office'])))
    .map((document) => String(document['_id']));
  if (lost.length > 0) await collection.bulkRemove(lost);
};

/** Which offices a person sees. When the server names others than before, what belongs to those lost leaves this PC; the outbox stays. */
export class Scope {
  #last: string | null = null;

  constructor(
    private readonly database: DeskDatabase,
    private readonly profile: DeskProfile,
    private readonly personId: string,
  ) {}

  /** Called with each answer of the server. */
  async take(offices: readonly string[]): Promise<void> {
    const scope = [...offices].sort().join(' ');
    if (scope === this.#last) return;
    this.#last = scope;
    if ((await this.profile.scope(this.personId)) === scope) return;
    await dropOutside(this.database.requests, offices);
    await dropOutside(this.database.citizens, offices);
    await this.profile.keepScope(this.personId, scope);
  }
}
