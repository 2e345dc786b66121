import type { Instant } from '#shared/documents/time.ts';

let correctionMs = 0;

/** Lets this page's time follow the city's: `ms` is to be added to what the PC's clock shows. */
export const correctClock = (ms: number): void => {
  correctionMs = ms;
};

/** What time it is in the city, as well as this desk knows; before a desk is open, what the PC's clock shows. */
export const cityNow = (): Instant => new Date(Date.now() + correctionMs).toISOString();
