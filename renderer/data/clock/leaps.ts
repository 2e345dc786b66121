/** How often the PC's clock leapt ahead of the steady timer: it slept, or somebody set it. Which, is known once the server is heard. */
export class Leaps {
  readonly #known: { steady: number; by: number }[] = [];
  #open: { steady: number; by: number }[] = [];

  /** The PC's clock stood `by` ms further ahead of the steady timer at the steady moment `steady`. */
  add(steady: number, by: number): void {
    this.#open.push({ steady, by });
  }

  /** The server was heard: every leap was believed to be a sleep, and the time was `ahead` ms too far; null: nobody knows by how much. */
  settle(ahead: number | null): void {
    const all = this.#open.reduce((sum, { by }) => sum + by, 0);
    const wereSet = ahead !== null && Math.abs(ahead - all) < Math.abs(ahead);
    if (!wereSet) this.#known.push(...this.#open);
    this.#open = [];
  }

  /** How long it slept since a steady moment, as far as that is settled. ms. */
  sleptSince(steady: number): number {
    return this.#known.reduce((sum, leap) => (leap.steady > steady ? sum + leap.by : sum), 0);
  }
}
