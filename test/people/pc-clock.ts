import { DeskClock } from '#renderer/data/clock/desk-clock.ts';
import type { KeptLine } from '#renderer/data/clock/device-line.ts';
import type { KeptClock } from '#renderer/data/clock/kept-clock.ts';
import type { UnsureMoment } from '#renderer/data/clock/unsure-moment.ts';

export const noon = Date.parse('2026-11-24T12:00:00.000Z');

/** Something done at a PC. */
export interface Done {
  /** When it was in truth, ms. */
  at: number;
  doneAt: string;
  unsure: UnsureMoment | null;
}

/** A PC whose clock shows something, in a world that knows the time. */
export class Pc {
  /** What its clock shows is the time and this. */
  wrongBy = 0;
  kept: KeptClock | null = null;
  line: KeptLine | null = null;
  clock: DeskClock;
  #time = noon;
  #steady = 5000;
  #openings = 0;

  constructor(wrongBy = 0) {
    this.wrongBy = wrongBy;
    this.clock = this.open();
  }
  open(): DeskClock {
    // A timer of its own for each opening.
    this.#steady = Math.round(this.#steady % 777);
    this.#openings += 1;
    this.clock = new DeskClock(
      { device: () => this.#time + this.wrongBy, steady: () => this.#steady },
      this.kept,
      (kept) => {
        this.kept = kept;
      },
      {
        id: String(this.#openings),
        line: this.line,
        keep: (line) => {
          this.line = line;
        },
      },
    );
    return this.clock;
  }
  runs(ms: number): this {
    for (let left = ms; left > 0; left -= 5 * 60_000) {
      const step = Math.min(left, 5 * 60_000);
      this.#time += step;
      this.#steady += step;
      this.clock.tick();
    }
    return this;
  }
  /** Suspended: the steady timer stands still. */
  sleeps(ms: number): this {
    this.#time += ms;
    return this;
  }
  isOff(ms: number): this {
    this.#time += ms;
    this.open();
    return this;
  }
  isSet(wrongBy: number): this {
    this.wrongBy = wrongBy;
    return this;
  }
  /** Asks the server; the answer says the time somewhere within the round trip. */
  hears(roundTrip = 80, share = 0.5): this {
    const askedAt = this.#steady;
    const server = this.#time + roundTrip * share;
    this.#time += roundTrip;
    this.#steady += roundTrip;
    this.clock.heard(askedAt, server);
    return this;
  }
  get offBy(): number {
    return Date.parse(this.clock.now()) - this.#time;
  }
  get certainty() {
    return this.clock.state.certainty;
  }
  /** Something is done now: the true time, the desk's, and its moment. */
  act(): Done {
    const done = { at: this.#time, doneAt: this.clock.now(), unsure: this.clock.unsureMoment() };
    // It takes some time.
    this.#time += 1;
    this.#steady += 1;
    return done;
  }
  /** By how much an act is dated wrongly, by what is known now. ms. */
  dated({ at, doneAt, unsure }: Done): number {
    return Date.parse((unsure && this.clock.timeOf(unsure)) ?? doneAt) - at;
  }
}
