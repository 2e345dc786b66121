import type { Instant } from '#shared/documents/time.ts';

/** How many of something each caller may do in a day (UTC), counted in memory: a restart begins anew. */
export class DailyBudget {
  #day = '';
  readonly #spent = new Map<string, number>();

  constructor(
    private readonly most: number,
    private readonly clock: () => Instant,
  ) {}

  /** Takes `count` out of a caller's day. False: that would be too many, and nothing was taken. */
  take(caller: string, count: number): boolean {
    const day = this.clock().slice(0, 10);
    if (day !== this.#day) this.#spent.clear();
    this.#day = day;
    const spent = (this.#spent.get(caller) ?? 0) + count;
    if (spent > this.most) return false;
    this.#spent.set(caller, spent);
    return true;
  }
}
