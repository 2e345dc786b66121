import { type ScannerDriver, ScannerError } from '#main/ports/scanner-driver.ts';
import type { ScannerDevice, ScanProblem } from '#shared/contracts/scanning-api.ts';

/** What all drivers together have found. */
export interface FoundDevices {
  devices: ScannerDevice[];
  silent: { driver: string; problem: ScanProblem }[];
}

/** The code of a driver's failure. */
export const problemOf = (error: unknown): ScanProblem =>
  error instanceof ScannerError ? error.code : 'failed';

/**
 * Asks all drivers at once. `found` hears each one's devices as they come; one that fails, or takes longer than `waitMs`, is
 * among the `silent` (`unreachable` when it was too slow) and hides no other. Never throws.
 */
export const findDevices = async (
  drivers: readonly ScannerDriver[],
  { waitMs, found }: { waitMs: number; found: (devices: ScannerDevice[]) => void },
): Promise<FoundDevices> => {
  const result: FoundDevices = { devices: [], silent: [] };
  await Promise.all(
    drivers.map(async (driver) => {
      const late = new AbortController();
      const timer = setTimeout(() => late.abort(), waitMs);
      const tooSlow = new Promise<never>((_resolve, reject) => {
        late.signal.addEventListener('abort', () => reject(new ScannerError('unreachable', 'too slow')));
      });
      try {
        const devices = await Promise.race([driver.list(late.signal), tooSlow]);
        result.devices.push(...devices);
        found(devices);
      } catch (error) {
        const problem = late.signal.aborted ? 'unreachable' : problemOf(error);
        result.silent.push({ driver: driver.name, problem });
      } finally {
        clearTimeout(timer);
      }
    }),
  );
  return result;
};
