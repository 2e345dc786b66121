import { ScannerError } from '#main/ports/scanner-driver.ts';

/** Who aborts gets an answer at once, while the device still feeds its paper out: the next one waits for that. */
export class DeviceTurns {
  readonly #held = new Map<string, Promise<unknown>>();

  constructor(private readonly waitMs = 15_000) {}

  /** Waits until the device is free. Fails with `busy` after a while, with `cancelled` at once when aborted. */
  async free(deviceId: string, signal: AbortSignal): Promise<void> {
    if (signal.aborted) throw new ScannerError('cancelled');
    const held = this.#held.get(deviceId);
    if (!held) return;
    const wait = AbortSignal.any([signal, AbortSignal.timeout(this.waitMs)]);
    const over = new Promise<never>((_resolve, reject) => {
      wait.addEventListener('abort', () => reject(new ScannerError(signal.aborted ? 'cancelled' : 'busy')));
    });
    await Promise.race([held, over]);
  }

  /** Holds the device until `ended` settles. */
  hold(deviceId: string, ended: Promise<unknown>): void {
    const held = ended
      .catch(() => undefined)
      .then(() => {
        if (this.#held.get(deviceId) === held) this.#held.delete(deviceId);
      });
    this.#held.set(deviceId, held);
  }
}
