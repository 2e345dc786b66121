import { z } from 'zod';
import { instant } from '#shared/documents/time.ts';
import {
  escrowAnswer,
  type PinMark,
  type PinTryAnswer,
  pinTryAnswer,
  signOutAnswer,
  timeHeader,
  tokenAnswer,
  type TokenAnswer,
  type TokenBody,
  tokenRefusal,
} from '#shared/contracts/sync-api.ts';

const waitMs = 15_000;
/** A PIN opens without a network: about as long as its try takes anyway. */
const tryWaitMs = 2500;

/** What the server said to a request for tokens. */
export type TokenOutcome =
  | { kind: 'tokens'; answer: TokenAnswer }
  | { kind: 'refused'; reason: 'revoked' | 'sign-in-again' }
  | { kind: 'away' };

/** The sync server's sign-in endpoints. Errors never carry a token. */
export class AuthServer {
  /** What time it was there at its last answer, ms; null: it has not answered yet. */
  toldAt: number | null = null;

  constructor(private readonly url: string) {}

  /** Where a sign-in begins, for the browser. */
  beginUrl(query: { redirectUri: string; state: string; challenge: string }): string {
    const parameters = new URLSearchParams({
      redirect_uri: query.redirectUri,
      state: query.state,
      code_challenge: query.challenge,
      code_challenge_method: 'S256',
    });
    return `${this.url}/auth/desktop?${parameters.toString()}`;
  }

  async tokens(body: TokenBody): Promise<TokenOutcome> {
    const response = await this.#post('/auth/token', body, null);
    if (!response || response.status >= 500 || response.status === 429) return { kind: 'away' };
    if (response.ok) return { kind: 'tokens', answer: tokenAnswer.parse(response.body) };
    return { kind: 'refused', reason: tokenRefusal.safeParse(response.body).data?.reason ?? 'sign-in-again' };
  }

  /** Tells a try of a PIN. null: no network, or the server knows nothing of this desk. */
  async tellTry(key: string, last: PinMark): Promise<PinTryAnswer | null> {
    const response = await this.#post('/auth/pin-tries', { key, last }, null, tryWaitMs);
    return response?.ok ? (pinTryAnswer.safeParse(response.body).data ?? null) : null;
  }

  /** Where the browser ends the directory's session; null when there is nothing to end, or no network. */
  async signOut(refreshToken: string): Promise<string | null> {
    const response = await this.#post('/auth/sign-out', { refresh_token: refreshToken }, null);
    return response?.ok ? signOutAnswer.parse(response.body).logoutUrl : null;
  }

  /** The key in an escrow copy. */
  async openEscrow(
    sealed: string,
    accessToken: string,
  ): Promise<z.infer<typeof escrowAnswer> | 'forbidden' | 'away'> {
    const response = await this.#post('/auth/escrow', { sealed }, accessToken);
    if (response?.ok) return escrowAnswer.parse(response.body);
    return response?.status === 403 || response?.status === 400 ? 'forbidden' : 'away';
  }

  async #post(path: string, body: unknown, token: string | null, timeout = waitMs) {
    try {
      const response = await fetch(this.url + path, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(timeout),
        redirect: 'error',
      });
      const text = await response.text();
      const time = instant.safeParse(response.headers.get(timeHeader)).data;
      if (time !== undefined) this.toldAt = Date.parse(time);
      const json: unknown = z.string().startsWith('{').safeParse(text).success ? JSON.parse(text) : null;
      return { ok: response.ok, status: response.status, body: json };
    } catch {
      return null;
    }
  }
}
