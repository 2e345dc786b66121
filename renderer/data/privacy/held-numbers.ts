import { identifiersAnswer } from '#shared/contracts/sync-api.ts';
import { identifiers, type Identifiers } from '#shared/documents/citizen.ts';
import { isOpen } from '#shared/domain/life.ts';
import type { Shelf } from '../own/shelf.ts';
import type { DeskCode } from '../profile/desk-code.ts';
import type { RowFeed } from '../rows/row-feed.ts';
import type { SyncServer } from '../server/sync-server.ts';

/** Requests that wait for one person and whose numbers are held; who has more looks the others up. */
const mostRequests = 200;
const perCall = 50;

interface Wanted {
  citizenId: string;
  requestId: string;
}
const keyOf = ({ citizenId, requestId }: Wanted): string => `${requestId} ${citizenId}`;

/**
 * Numbers that a duty needs without a network: of those who came with the open requests assigned to this person, for as long as they
 * are. Each was asked of the server, which noted it; nothing else of the kind is on this PC.
 */
export class HeldNumbers {
  /** Not given, for this opening of the desk. */
  readonly #refused = new Set<string>();
  #known = new Set<string>();

  private constructor(
    private readonly shelf: Shelf,
    private readonly feed: Pick<RowFeed, 'table' | 'facts'>,
    private readonly author: { person: string; code: DeskCode },
  ) {}

  static async open(
    shelf: Shelf,
    feed: Pick<RowFeed, 'table' | 'facts'>,
    author: { person: string; code: DeskCode },
  ): Promise<HeldNumbers> {
    const held = new HeldNumbers(shelf, feed, author);
    held.#known = new Set((await shelf.all()).keys());
    return held;
  }

  async of(citizenId: string, requestId: string): Promise<Identifiers | null> {
    return identifiers.safeParse(await this.shelf.get(keyOf({ citizenId, requestId }))).data ?? null;
  }

  /** Whether something is to be asked for, or to be let go. */
  isBehind(): boolean {
    const wanted = this.#wanted();
    const keys = new Set(wanted.map(keyOf));
    return wanted.some((one) => this.#isMissing(one)) || [...this.#known].some((key) => !keys.has(key));
  }

  /** Lets go what is no longer this person's to do, and asks for what is now. @throws ServerTrouble */
  async drain(server: SyncServer): Promise<void> {
    const wanted = this.#wanted();
    const keys = new Set(wanted.map(keyOf));
    const over = [...this.#known].filter((key) => !keys.has(key));
    if (over.length > 0) await this.shelf.remove(over);
    for (const key of over) this.#known.delete(key);
    const missing = wanted.filter((one) => this.#isMissing(one));
    for (let from = 0; from < missing.length; from += perCall) {
      const asks = missing.slice(from, from + perCall);
      const response = await server.ask(identifiersAnswer, '/privacy/identifiers', {
        method: 'POST',
        body: JSON.stringify({
          asks: asks.map((one) => ({ ...one, purpose: 'assigned', desk: this.author.code.known })),
        }),
      });
      const given = response.given.flatMap(({ citizenId, requestId, identifiers: own }) =>
        requestId === null ? [] : [[keyOf({ citizenId, requestId }), own] as const],
      );
      await this.shelf.put(new Map(given));
      for (const [key] of given) this.#known.add(key);
      for (const key of asks.map(keyOf)) if (!this.#known.has(key)) this.#refused.add(key);
    }
  }

  #isMissing(one: Wanted): boolean {
    const key = keyOf(one);
    return !this.#known.has(key) && !this.#refused.has(key);
  }

  /** What the server does not know yet is not asked for. */
  #wanted(): Wanted[] {
    const wanted: Wanted[] = [];
    let requests = 0;
    for (const { row } of this.feed.table.values()) {
      if (row.assignee !== this.author.person || row.pending > 0 || row.movedTo !== null || !isOpen(row))
        continue;
      requests += 1;
      if (requests > mostRequests) break;
      for (const citizenId of new Set(this.feed.facts.get(row.id)?.citizens))
        wanted.push({ citizenId, requestId: row.id });
    }
    return wanted;
  }
}
