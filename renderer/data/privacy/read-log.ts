import { v7 as uuid } from 'uuid';
import { accessTrace } from '#shared/documents/access-trace.ts';
import { readsAnswer } from '#shared/contracts/sync-api.ts';
import { isUnopened, type Shelf } from '../own/shelf.ts';
import type { NewRead } from '../contract/privacy.ts';
import type { DeskClock } from '../clock/desk-clock.ts';
import type { DeskCode } from '../profile/desk-code.ts';
import type { SyncServer } from '../server/sync-server.ts';

/** Opening the same file again within this time is the same read. ms. */
const sameReadMs = 10 * 60_000;
const perCall = 200;

/** Reads of citizens' files on this desk, until the server's audit log has them. */
export class ReadLog {
  readonly #lately = new Map<string, number>();

  constructor(
    private readonly shelf: Shelf,
    private readonly author: { person: string; code: DeskCode; clock: Pick<DeskClock, 'now'> },
  ) {}

  /** Durable when it resolves. */
  async note(read: NewRead): Promise<boolean> {
    const at = this.author.clock.now();
    const now = performance.now();
    const key = `${read.citizenId} ${read.requestId ?? ''}`;
    if (read.what === 'opened' && now - (this.#lately.get(key) ?? -Infinity) < sameReadMs) return false;
    this.#lately.set(key, now);
    const trace = accessTrace.parse({
      _id: `acc-${uuid()}`,
      kind: 'access',
      schema: 1,
      ...read,
      by: this.author.person,
      desk: this.author.code.known,
      at,
    });
    await this.shelf.put(new Map([[trace._id, trace]]));
    return true;
  }

  /** Sends what waits. @throws ServerTrouble */
  async drain(server: SyncServer): Promise<void> {
    for (;;) {
      const traces = [...(await this.shelf.all()).values()]
        .filter((trace) => !isUnopened(trace))
        .slice(0, perCall);
      if (traces.length === 0) return;
      const init = { method: 'POST', body: JSON.stringify({ traces }) };
      const { taken } = await server.ask(readsAnswer, '/privacy/reads', init);
      if (taken.length === 0) return;
      await this.shelf.remove(taken);
    }
  }
}
