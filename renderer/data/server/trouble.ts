import type { Trouble } from '../contract/sync.ts';

/** A call did not come through, and how. Nothing was lost by it: what was sent may have been taken or not. */
export class ServerTrouble extends Error {
  override readonly name = 'ServerTrouble';

  /**
   * @param retryAfterMs how long the server asks to be left alone, ms; null: it did not say
   * @param isOfCall with `network`: the server answers others at this moment. Something on the way broke off this call, or answered it
   * itself with what a page of another origin may not read.
   */
  constructor(
    readonly trouble: Trouble,
    message: string,
    readonly retryAfterMs: number | null = null,
    readonly isOfCall = false,
  ) {
    super(message);
  }
}

/** What an answer means that is no success. A proxy without its server behind it (502, 504) is an absence. */
const troubleOfStatus = (status: number): Trouble => {
  switch (status) {
    case 401:
      return 'signed-out';
    case 413:
    case 414:
    case 431:
      return 'limit';
    case 408:
    case 502:
    case 504:
      return 'network';
    // Not as things stand: the server is in another life, or somebody else was quicker.
    case 409:
    case 429:
    case 503:
      return 'busy';
    // RFC 6585, 6: the network wants to be signed in to, and says so.
    case 511:
      return 'portal';
    default:
      return status < 500 ? 'refused' : 'server-error';
  }
};

/** `Retry-After` (RFC 9110, 10.2.3): seconds, or a date by the answerer's own clock. */
const retryAfterOf = ({ headers }: Response): number | null => {
  const said = headers.get('retry-after');
  if (said === null) return null;
  const ms = /^\d+$/.test(said)
    ? Number(said) * 1000
    : Date.parse(said) - Date.parse(headers.get('date') ?? new Date().toISOString());
  return Number.isFinite(ms) ? Math.max(0, ms) : null;
};

/** The trouble that an answer is; null for one of the server's own that says yes. @param mayBePage what is asked for may be a page itself */
export const serverTroubleOf = (response: Response, mayBePage = false): ServerTrouble | null => {
  const { pathname } = new URL(response.url || 'http://unknown/');
  const said = `${String(response.status)} ${pathname}`;
  // Whoever lets one into a network answers 200 to everything, with a page of its own.
  const isPage = response.headers.get('content-type')?.startsWith('text/html') === true;
  if (response.ok) return isPage && !mayBePage ? new ServerTrouble('portal', said) : null;
  return new ServerTrouble(troubleOfStatus(response.status), said, retryAfterOf(response));
};
