import type { Instant } from '#shared/documents/time.ts';

/**
 * Wakes somebody at an instant of a clock that people and time servers move. It sleeps for at most `longestMs` of monotonic time
 * and then looks at the clock: a jump is noticed by then, and looking costs nothing.
 */
export class Alarm {
  #timer: NodeJS.Timeout | null = null;
  #at: Instant | null = null;

  constructor(
    private readonly clock: () => Instant,
    private readonly ring: () => void,
    private readonly longestMs: number,
  ) {}

  /** Rings once, at `at` or at once when that is past; replaces what was set before. null: not at all. */
  set(at: Instant | null): void {
    this.#at = at;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    if (at !== null) this.#sleep(at);
  }

  #sleep(at: Instant): void {
    const left = Date.parse(at) - Date.parse(this.clock());
    this.#timer = setTimeout(() => this.#look(), Math.min(Math.max(0, left), this.longestMs));
    this.#timer.unref();
  }

  #look(): void {
    const at = this.#at;
    if (at === null) return;
    if (this.clock() < at) return this.#sleep(at);
    this.#at = null;
    this.ring();
  }
}
