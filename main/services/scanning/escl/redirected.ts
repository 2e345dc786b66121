import { ScannerError } from '#main/ports/scanner-driver.ts';
import type { EsclAnswer } from './http.ts';

const redirects = new Set([301, 302, 303, 307, 308]);

/**
 * Where an answer sends us; null when it is none. Only to the same host, and never from an encrypted address to an open one: fails with
 * `unreachable` otherwise.
 */
export const redirected = (
  from: URL,
  { status, headers }: Pick<EsclAnswer, 'status' | 'headers'>,
): URL | null => {
  if (!redirects.has(status)) return null;
  const { location } = headers;
  if (location === undefined || !URL.canParse(location, from))
    throw new ScannerError('unreachable', 'sent nowhere');
  const to = new URL(location, from);
  const isAllowed = to.protocol === 'https:' || to.protocol === from.protocol;
  if (to.hostname !== from.hostname || !isAllowed)
    throw new ScannerError('unreachable', 'sent to another host, or away from encryption');
  return to;
};
