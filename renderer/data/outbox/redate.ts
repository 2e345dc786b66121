import type { DeskClock } from '../clock/desk-clock.ts';
import type { SyncServer } from '../server/sync-server.ts';
import type { Outbox } from './outbox.ts';

/**
 * Dates acts anew that were done while nobody could be sure of the time and still wait, in this opening of the desk or an earlier one,
 * once the server has been heard. What a person wrote, and the number on the paper in the citizen's hand, stay.
 */
export class Redating {
  #dating: Promise<void> = Promise.resolve();
  readonly stop: () => void;

  constructor(
    private readonly clock: DeskClock,
    private readonly outbox: Outbox,
  ) {
    this.stop = clock.changed.add(({ certainty }) => {
      if (certainty === 'sure') this.#redate();
    });
  }

  /** Call before sending: asks the server for the time when something done unsure waits. @throws ServerTrouble */
  async settled(server: Pick<SyncServer, 'call'>): Promise<void> {
    if (this.#unsure().length > 0) {
      await server.call('/health');
      if (this.clock.state.certainty === 'sure') this.#redate();
    }
    await this.#dating;
  }

  #unsure() {
    return this.outbox
      .pending()
      .flatMap(({ command, unsure }) => (unsure ? [{ id: command._id, unsure }] : []));
  }

  #redate(): void {
    this.#dating = this.#dating.then(async () => {
      for (const { id, unsure } of this.#unsure()) await this.outbox.redate(id, this.clock.timeOf(unsure));
    });
  }
}
