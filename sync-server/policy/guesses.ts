import { StoreError } from '../storage/document-store.ts';

const windowMs = 10 * 60_000;
/** Wrong passwords from one address within the window; then nothing from there is looked at until the oldest is out of it. */
const perAddress = 10;
/** Addresses remembered; the longest silent are forgotten first. */
const addresses = 5000;

/** Counts wrong passwords, by the address they come from. */
export class Guesses {
  readonly #wrong = new Map<string, number[]>();

  constructor(
    private readonly now: () => number,
    /** Hears of each wrong one, `isLast`: the address is closed by it. */
    private readonly heard: (address: string, isLast: boolean) => void,
  ) {}

  /** @throws StoreError 429 while the address is closed, for the right password too: else guessing could go on */
  check(address: string): void {
    const since = this.now() - windowMs;
    const recent = (this.#wrong.get(address) ?? []).filter((at) => at > since);
    if (recent.length >= perAddress)
      throw new StoreError(
        429,
        'too_many_requests',
        'Too many wrong passwords from this address; wait ten minutes.',
      );
  }

  wrong(address: string): void {
    const since = this.now() - windowMs;
    const recent = [...(this.#wrong.get(address) ?? []).filter((at) => at > since), this.now()];
    this.#wrong.delete(address);
    this.#wrong.set(address, recent);
    const [oldest] = this.#wrong.keys();
    if (this.#wrong.size > addresses && oldest !== undefined) this.#wrong.delete(oldest);
    this.heard(address, recent.length >= perAddress);
  }
}
