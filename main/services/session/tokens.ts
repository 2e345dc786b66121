import { randomBytes } from 'node:crypto';
import type { DesktopResult } from '#shared/contracts/desktop-api.ts';
import type { TokenAnswer } from '#shared/contracts/sync-api.ts';
import type { Account, Accounts } from './accounts.ts';
import type { AuthServer } from './auth-server.ts';
import { GrantSealer, type UnlockedStore } from './sealed-grant.ts';

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

  /** Takes what the server has given. The account as it is to be kept, its refresh token sealed. */
  take(one: Account, answer: TokenAnswer, seal: GrantSealer): Account {
    this.#access = {
      personId: answer.person.id,
      token: answer.access_token,
      until: this.clocks.monotonic() + answer.expires_in * 1000,
    };
    const now = this.clocks.now();
    return {
      ...one,
      person: answer.person,
      grant: seal.close({ refreshToken: answer.refresh_token, attempt: null }),
      outside: null,
      tryKey: answer.try_key ?? null,
      state: 'ready',
      lastContact: now,
      latestSeen: Math.max(now, one.latestSeen),
      offlineSeconds: answer.offline_seconds,
      heardAt: this.server.toldAt,
    };
  }

  forget(): void {
    this.#access = null;
  }

  /** A token good for a while yet. Calls at the same time share one renewal: a refresh token works once. */
  async get(open: UnlockedStore, fresh: boolean): Promise<DesktopResult<'session.token'>> {
    const access = this.#access;
    const left = access?.personId === open.personId ? access.until - this.clocks.monotonic() : 0;
    if (access && left > marginMs && !fresh)
      return { kind: 'token', token: access.token, seconds: (left - marginMs) / 1000 };
    this.#renewing ??= this.#renew(open).finally(() => {
      this.#renewing = null;
    });
    return this.#renewing;
  }

  async #renew(open: UnlockedStore): Promise<DesktopResult<'session.token'>> {
    const { personId } = open;
    // Before anything is waited for: locking the desk meanwhile wipes the key, and what the server gives must be kept all the same.
    const seal = new GrantSealer(open);
    const one = await this.accounts.find(personId);
    const held = one && seal.open(one.grant);
    if (!held) return { kind: one?.state === 'revoked' ? 'revoked' : 'sign-in-again' };
    const attempt = held.attempt ?? randomBytes(16).toString('base64url');
    const asked = seal.close({ ...held, attempt });
    await this.accounts.change(personId, (now) => ({ ...now, grant: asked }));
    const outcome = await this.server.tokens({
      grant_type: 'refresh_token',
      refresh_token: held.refreshToken,
      attempt,
      last_try: one.lastTry,
    });
    if (outcome.kind === 'away') return { kind: 'away' };
    if (outcome.kind === 'refused') {
      const isRevoked = outcome.reason === 'revoked';
      await this.accounts.change(personId, (now) => ({
        ...now,
        grant: null,
        state: isRevoked ? 'revoked' : now.state,
      }));
      return { kind: outcome.reason };
    }
    const { answer } = outcome;
    await this.accounts.change(personId, (now) => this.take(now, answer, seal));
    return { kind: 'token', token: answer.access_token, seconds: answer.expires_in - marginMs / 1000 };
  }
}
