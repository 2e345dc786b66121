import { z } from 'zod';
import { requestReference } from '#shared/documents/arrival.ts';
import { documentId } from '#shared/documents/text.ts';
import type { Shelf } from '../own/shelf.ts';
import type { DeskProfile } from '../profile/desk-profile.ts';
import type { SyncServer } from '../server/sync-server.ts';

/** How long giving up can be undone, and a little more (see `undoMs` of the counter). ms. */
const undoneWithinMs = 3 * 60_000;
const perCall = 100;

const givenUp = z.object({ reference: requestReference, requestId: documentId, at: z.number() });

/** Numbers of refused registrations that nobody mends any more, until the server has annulled them. */
export class GivenUpNumbers {
  constructor(
    private readonly shelf: Shelf,
    private readonly profile: Pick<DeskProfile, 'deskId'>,
    /** Milliseconds by the PC's clock: a day that it is wrong by is a day's wait at most, or none. */
    private readonly now: () => number = Date.now,
  ) {}

  /** Durable when it resolves. */
  giveUp(requestId: string, number: string): Promise<void> {
    return this.shelf.put(new Map([[number, { reference: number, requestId, at: this.now() }]]));
  }

  /** It is registered under after all. */
  keep(number: string): Promise<void> {
    return this.shelf.remove([number]);
  }

  /** Tells the server what can be undone no longer. @throws ServerTrouble */
  async drain(server: Pick<SyncServer, 'call'>): Promise<void> {
    const due = [...(await this.shelf.all()).values()]
      .flatMap((value) => givenUp.safeParse(value).data ?? [])
      .filter(({ at }) => Math.abs(this.now() - at) >= undoneWithinMs)
      .slice(0, perCall);
    const deskId = due.length > 0 ? await this.profile.deskId() : null;
    if (deskId === null) return;
    const numbers = due.map(({ requestId, ...each }) => ({ requestId, reference: each.reference }));
    await server.call('/desks/given-up', { method: 'POST', body: JSON.stringify({ deskId, numbers }) });
    await this.shelf.remove(numbers.map(({ reference: number }) => number));
  }
}
