import { type DeskState, desksAnswer, type DesksAnswer } from '#shared/contracts/sync-api.ts';
import type { SyncServer } from '../server/sync-server.ts';
import { ServerTrouble } from '../server/trouble.ts';

/** What this desk has to say of itself; null until it has a code. */
export interface DeskFacts {
  deskId: string;
  state: DeskState;
}
/** A change is told after this time at the earliest; an unchanged state, to show that the desk lives, after this time. ms. */
const soonestMs = 15_000;
const latestMs = 4 * 60_000;

/** Tells the server what waits on this desk, so that a supervisor sees who has not sent everything. Numbers only. */
export class DeskReport {
  #told = { text: '', at: Number.NEGATIVE_INFINITY };
  #timer: ReturnType<typeof setTimeout> | null = null;
  #isStopped = false;

  constructor(
    private readonly server: SyncServer,
    private readonly facts: () => Promise<DeskFacts | null>,
  ) {}

  /** Call after each change of the sync; tells at most every quarter of a minute. */
  changed(): void {
    if (this.#isStopped || this.#timer !== null) return;
    const wait = Math.max(0, this.#told.at + soonestMs - performance.now());
    this.#timer = setTimeout(() => {
      this.#timer = null;
      void this.#tell();
    }, wait);
  }

  stop(): void {
    this.#isStopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
  }

  /** Desks of the offices this person supervises; null without a network. */
  async desks(): Promise<DesksAnswer | null> {
    try {
      return await this.server.ask(desksAnswer, '/supervision/desks');
    } catch (error) {
      if (error instanceof ServerTrouble) return null;
      throw error;
    }
  }

  async #tell(): Promise<void> {
    const facts = await this.facts();
    const now = performance.now();
    const text = JSON.stringify(facts);
    if (!facts || this.#isStopped || (text === this.#told.text && now - this.#told.at < latestMs)) return;
    // Noted before the answer: a failure is followed by the next change, not by a storm.
    this.#told = { text, at: now };
    try {
      await this.server.call('/desks/state', { method: 'POST', body: text });
    } catch (error) {
      this.#told = { text: '', at: now };
      if (!(error instanceof ServerTrouble)) throw error;
    }
  }
}
