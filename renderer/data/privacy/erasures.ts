import { z } from 'zod';
import { erasuresAnswer } from '#shared/contracts/erasures-api.ts';
import type { OwnStore, OwnWrite } from '../own/own-store.ts';
import type { ShelfName } from '../own/shelves.ts';
import type { SyncServer } from '../server/sync-server.ts';

/** Shelves with people's words. Reads stay until the log has them: they name ids, and are told before. */
const shelvesWithWords: readonly ShelfName[] = ['outbox', 'sent', 'drafts', 'aside', 'life', 'numbers'];
const position = 'erasures';
const known = z.object({ count: z.int().min(0) });
/** Asked anew after this time; and at each opening. ms. */
const pauseMs = 10 * 60_000;

/** What keeps things elsewhere, and lets go of them by their ids. */
interface Keeper {
  forget: (ids: readonly string[]) => Promise<void>;
}

/**
 * Lets go, at each contact, of whom the server has erased since: what this PC alone has of them. Copies of the server's documents go
 * with the changes of those.
 */
export class Erasures {
  #askedAt = -Infinity;

  constructor(
    private readonly own: Pick<OwnStore, 'shelf' | 'write'>,
    private readonly keepers: readonly Keeper[],
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Before anything is sent: what was erased is not to come back. @throws ServerTrouble */
  async drain(server: Pick<SyncServer, 'ask'>): Promise<void> {
    if (this.now() - this.#askedAt < pauseMs) return;
    const shelf = this.own.shelf('chain');
    const before = known.safeParse(await shelf.get(position)).data?.count ?? 0;
    const ask = (after: number) => server.ask(erasuresAnswer, `/privacy/erasures?after=${String(after)}`);
    const answer = await ask(before);
    // A server that knows fewer is another one, or has lost its ledger: all of it counts.
    const { count, ids } = answer.count < before ? await ask(0) : answer;
    if (ids.length > 0) {
      await this.own.write(await this.#naming(ids));
      for (const keeper of this.keepers) await keeper.forget(ids);
    }
    if (count !== before) await shelf.put(new Map([[position, { count }]]));
    this.#askedAt = this.now();
  }

  /** Removals of all that names one of these, by its key or in it. What cannot be opened stays: nobody can read it either. */
  async #naming(ids: readonly string[]): Promise<OwnWrite[]> {
    const writes: OwnWrite[] = [];
    for (const name of shelvesWithWords)
      for (const [id, value] of await this.own.shelf(name).all()) {
        const text = JSON.stringify([id, value]);
        if (ids.some((each) => text.includes(each))) writes.push({ shelf: name, id, value: null });
      }
    return writes;
  }
}
