/** At most this many things are remembered; beyond, everything counts as new: more is noted then, not less. */
const mostRemembered = 20_000;

/** Tells what happens for the first time in a while from what goes on: range requests, pages of one reading. */
export class OnceLately {
  readonly #seen = new Map<string, number>();

  constructor(private readonly withinMs: number) {}

  /** Whether it has not been for a while; remembered from now on. */
  isNew(what: string): boolean {
    const now = performance.now();
    const before = this.#seen.get(what);
    if (before !== undefined && now - before < this.withinMs) return false;
    if (this.#seen.size >= mostRemembered) this.#seen.clear();
    this.#seen.set(what, now);
    return true;
  }
}
