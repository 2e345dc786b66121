import { z } from 'zod';

/** Persisted of a PC's clock: which line of time its readings are of, and the last of them. ms since 1970. */
export const keptLine = z.object({ line: z.int(), seen: z.number() });
export type KeptLine = z.infer<typeof keptLine>;

/** The PC's clock may go back by this much without anybody having set it. ms. */
const slackMs = 2000;

/**
 * Which readings of the PC's clock can be compared: a line begins where it was set back (by a person, or to 2000 by a dead battery).
 * Ahead it also goes by sleeping; who compares has to see whether the result can be.
 */
export class DeviceLine {
  #line: number;
  #seen: number;

  constructor(
    device: number,
    kept: KeptLine | null,
    private readonly keep: (kept: KeptLine) => void,
  ) {
    this.#line = kept === null ? 0 : device < kept.seen - slackMs ? kept.line + 1 : kept.line;
    this.#seen = device;
    this.note(device);
  }

  get number(): number {
    return this.#line;
  }

  /** Call with each reading. */
  look(device: number): void {
    if (device < this.#seen - slackMs) {
      this.#line += 1;
      this.note(device);
    }
    this.#seen = device;
  }

  /** Keeps how far it has come. Call now and then. */
  note(device: number): void {
    this.keep({ line: this.#line, seen: device });
  }
}
