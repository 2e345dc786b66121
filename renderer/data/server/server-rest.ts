import { ServerTrouble } from './trouble.ts';

/** Longest that a server is left alone at its word, ms: one that errs is asked again. */
const longestMs = 10 * 60_000;

/** Leaves a server alone for as long as it has asked for (`Retry-After`). */
export class ServerRest {
  #until = 0;

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** @throws ServerTrouble `busy` while the server is to be left alone */
  check(): void {
    const left = this.#until - this.now();
    if (left > 0) throw new ServerTrouble('busy', 'left alone', left);
  }

  note({ trouble, retryAfterMs }: ServerTrouble): void {
    if (trouble === 'busy' && retryAfterMs !== null)
      this.#until = this.now() + Math.min(retryAfterMs, longestMs);
  }
}
