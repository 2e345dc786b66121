import type { GetToken, OpenSession, SessionData } from '../contract/session.ts';
import type { DeskAnswers, OpenedDesk } from './open-desk.ts';

type Open = (session: OpenSession, getToken: GetToken) => Promise<OpenedDesk>;

/** The desk that is open in this worker, one at a time: openings and closings wait for each other. */
export class CurrentDesk implements SessionData {
  #current: OpenedDesk | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly openDesk: Open) {}

  /** What the open desk answers. @throws Error when none is open */
  get answers(): DeskAnswers {
    if (!this.#current) throw new Error('The desk is not open.');
    return this.#current.answers;
  }

  open(session: OpenSession, getToken: GetToken): Promise<() => Promise<void>> {
    return this.#alone(async () => {
      await this.#close(this.#current);
      const opened = await this.openDesk(session, getToken);
      this.#current = opened;
      return () => this.#alone(() => this.#close(opened));
    });
  }

  async #close(desk: OpenedDesk | null): Promise<void> {
    if (this.#current === desk) this.#current = null;
    await desk?.close();
  }

  #alone<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#last.then(work, work);
    this.#last = mine;
    return mine;
  }
}
