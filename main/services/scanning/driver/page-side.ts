import type { ScanSettings } from '#shared/contracts/scanning-api.ts';
import type { ScannedPage } from '#main/ports/scanner-driver.ts';

/** Which side of its sheet a page is: both come one after the other from a duplex feeder. @param number from 1 */
export const sideOf = ({ source }: ScanSettings, number: number): ScannedPage['side'] =>
  source === 'duplex' && number % 2 === 0 ? 'back' : 'front';
