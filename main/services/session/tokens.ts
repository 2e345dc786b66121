import { randomBytes } from 'node:crypto';
import type { DesktopResult } from '#shared/contracts/desktop-api.ts';
import type { TokenAnswer } from '#shared/contracts/sync-api.ts';
import type { Account, Accounts } from './accounts.ts';
import type { AuthServer } from './auth-server.ts';

/** Renewed this long before it ends. ms. */
const marginMs = 30_000;

/** The access token of the open desk: renewed when it is about to end, by a clock that nobody can put back. */
export class DeskTokens {
  #access: { personId: string; token: string; until: number } | null = null;
  #renewing: Promise<DesktopResult<'session.token'>> | null = null;

  constructor(
    private readonly accounts: Accounts,
    private readonly server: AuthServer,
    private readonly clocks: { now: () => number; monotonic: () => number },
  ) {}

  /** Takes what the server has given. The account as it is to be kept. */
  take(one: Account, answer: TokenAnswer): Account {
    this.#access = {
      personId: answer.person.id,
      token: answer.access_token,
      until: this.clocks.monotonic() + answer.expires_in * 1000,
    };
    const now = this.clocks.now();
    return {
      ...one,
      person: answer.person,
      refreshToken: answer.refresh_token,
      attempt: null,
      state: 'ready',
      lastContact: now,
      latestSeen: Math.max(now, one.latestSeen),
      offlineSeconds: answer.offline_seconds,
    };
  }

  forget(): void {
    this.#access = null;
  }

  /** A token good for a while yet. Calls at the same time share one renewal: a refresh token works once. */
  async get(personId: string, fresh: boolean): Promise<DesktopResult<'session.token'>> {
    const access = this.#access;
    const left = access?.personId === personId ? access.until - this.clocks.monotonic() : 0;
    if (access && left > marginMs && !fresh)
      return { kind: 'token', token: access.token, seconds: (left - marginMs) / 1000 };
    this.#renewing ??= this.#renew(personId).finally(() => {
      this.#renewing = null;
    });
    return this.#renewing;
  }

  async #renew(personId: string): Promise<DesktopResult<'session.token'>> {
    const one = await this.accounts.find(personId);
    if (!one || one.refreshToken === null)
      return { kind: one?.state === 'revoked' ? 'revoked' : 'sign-in-again' };
    const attempt = one.attempt ?? randomBytes(16).toString('base64url');
    await this.accounts.save({ ...one, attempt });
    const outcome = await this.server.tokens({
      grant_type: 'refresh_token',
      refresh_token: one.refreshToken,
      attempt,
    });
    if (outcome.kind === 'away') return { kind: 'away' };
    if (outcome.kind === 'refused') {
      const state = outcome.reason === 'revoked' ? ('revoked' as const) : one.state;
      await this.accounts.save({ ...one, refreshToken: null, attempt: null, state });
      return { kind: outcome.reason };
    }
    await this.accounts.save(this.take(one, outcome.answer));
    return {
      kind: 'token',
      token: outcome.answer.access_token,
      seconds: outcome.answer.expires_in - marginMs / 1000,
    };
  }
}
