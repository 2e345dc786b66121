import type { DeskClock } from '../clock/desk-clock.ts';
import type { SyncServer } from '../server/sync-server.ts';
import type { Outbox } from './outbox.ts';

/**
 * Remembers at which steady moment acts were done whose time nobody could be sure of, and dates those anew that still wait once the
 * server has been heard. What a person wrote, and the number on the paper in the citizen's hand, stay.
 */
export class Redating {
  readonly #moments = new Map<string, number>();
  #dating: Promise<void> = Promise.resolve();
  readonly stop: () => void;

  constructor(
    private readonly clock: DeskClock,
    private readonly outbox: Outbox,
  ) {
    this.stop = clock.changed.add(({ certainty }) => {
      if (certainty === 'sure') this.#dating = this.#dating.then(() => this.#redate());
    });
  }

  /** Call for each act done just now. */
  note(commandId: string): void {
    if (this.clock.state.certainty !== 'sure') this.#moments.set(commandId, this.clock.moment());
  }

  /** Call before sending: asks the server for the time when something done unsure waits. @throws ServerTrouble */
  async settled(server: Pick<SyncServer, 'call'>): Promise<void> {
    if (this.#moments.size > 0) await server.call('/health');
    await this.#dating;
  }

  async #redate(): Promise<void> {
    const moments = [...this.#moments];
    this.#moments.clear();
    for (const [id, moment] of moments) await this.outbox.redate(id, this.clock.timeOf(moment));
  }
}
