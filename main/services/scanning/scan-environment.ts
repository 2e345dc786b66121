import type { ReadyDriver } from './driver/define-driver.ts';
import { drivers } from './drivers.ts';

/** The drivers with what the administrator has set for each. */
export type ScanSetup = readonly ReadyDriver[];

/** Reads the settings of every driver, this system's or not. Throws a ZodError that names the wrong variable. */
export const readScanSetup = (variables: NodeJS.ProcessEnv): ScanSetup =>
  drivers.map((driver) => driver.read(variables));
