import { instantOf, localOf } from '#shared/domain/deadlines/zone.ts';

/** The start of yesterday in Casablanca. */
export const sinceYesterday = (now: string): string =>
  new Date(instantOf(localOf(Date.parse(now)).day - 1, 0)).toISOString();
