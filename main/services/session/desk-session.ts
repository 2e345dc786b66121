import { createHash, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import type {
  DesktopParams,
  DesktopResult,
  SessionStatus,
  UnsealedStore,
} from '#shared/contracts/desktop-api.ts';
import type { TokenAnswer } from '#shared/contracts/sync-api.ts';
import { mostPinTries, weaknessOf } from '#shared/domain/access/pin.ts';
import type { SignInCallback } from '#main/ports/sign-in-window.ts';
import { type Account, Accounts } from './accounts.ts';
import { accountState, waitSeconds } from './account-rules.ts';
import { AuthServer } from './auth-server.ts';
import { Behind } from './behind.ts';
import { costHere, isCheaper, leastCost, type PinCost } from './pin-cost.ts';
import type { DeskSessionParts } from './session-parts.ts';
import { PinTries } from './pin-tries.ts';
import { sealToServer } from './sealed-copy.ts';
import { GrantSealer, type UnlockedStore } from './sealed-grant.ts';
import { StaleStores } from './stale-stores.ts';
import { DeskTokens } from './tokens.ts';
import { closeVault, type Vault } from './vault.ts';

const random = (bytes: number): string => randomBytes(bytes).toString('base64url');
const isSame = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** Who sits at one profile of this PC: sign-in at the directory, PIN, tokens. The page sees neither refresh tokens nor PINs again. */
export class DeskSession {
  readonly #accounts: Accounts;
  readonly #server: AuthServer;
  readonly #tokens: DeskTokens;
  readonly #tries: PinTries;
  readonly #stale: StaleStores;
  readonly #behind = new Behind();
  readonly #clocks: { now: () => number; monotonic: () => number };
  #begun: { state: string; verifier: string; redirectUri: string } | null = null;
  #arrived: TokenAnswer | null = null;
  readonly #pinCost: { here: () => Promise<PinCost>; least: PinCost };
  #open: UnlockedStore | null = null;
  #problem: SessionStatus['problem'] = null;

  constructor(private readonly parts: DeskSessionParts) {
    this.#clocks = parts.clocks ?? { now: () => Date.now(), monotonic: () => performance.now() };
    this.#pinCost = parts.pinCost ?? { here: costHere, least: leastCost };
    this.#accounts = new Accounts(parts.secrets, parts.profile);
    this.#server = new AuthServer(parts.syncUrl);
    this.#tokens = new DeskTokens(this.#accounts, this.#server, this.#clocks);
    this.#tries = new PinTries(this.#accounts, this.#server);
    this.#stale = new StaleStores(this.#accounts, this.#server, parts.forgetStore);
    this.#open = parts.reopen ?? null;
  }

  async status(): Promise<SessionStatus> {
    const now = this.#clocks.now();
    const all = await this.#accounts.list();
    const arrived = this.#arrived?.person ?? null;
    return {
      hasKeystore: this.parts.secrets.isProtected(),
      known: all.map((one) => ({
        person: one.person,
        state: accountState(one, now),
        waitSeconds: waitSeconds(one, now),
      })),
      open: await this.#unsealedStore(),
      arrived: arrived && { person: arrived, isNew: !all.some((one) => one.person.id === arrived.id) },
      problem: this.#problem,
      forgotten: await this.#accounts.forgotten(),
    };
  }

  /** Resolves when nothing goes on behind an answer that was given. */
  settled(): Promise<void> {
    return this.#behind.settled();
  }

  /** Whether a desk stands open here. */
  get isOpen(): boolean {
    return this.#open !== null;
  }

  async begin(): Promise<DesktopResult<'session.begin'>> {
    this.#problem = null;
    // While the person is at the directory, so that choosing a PIN waits for nothing but itself.
    void this.#pinCost.here();
    const redirectUri = await this.parts.window.listen((callback) => this.#answered(callback));
    const [state, verifier] = [random(24), random(48)];
    this.#begun = { state, verifier, redirectUri };
    const challenge = createHash('sha256').update(verifier).digest('base64url');
    return {
      navigate: await this.parts.window.show(this.#server.beginUrl({ redirectUri, state, challenge })),
    };
  }

  async cancel(): Promise<SessionStatus> {
    if (this.#arrived) await this.#server.signOut(this.#arrived.refresh_token);
    this.#begun = null;
    this.#arrived = null;
    this.#problem = null;
    await this.parts.window.stop();
    return this.status();
  }

  async choosePin({ pin }: DesktopParams<'session.choosePin'>): Promise<SessionStatus> {
    const answer = this.#arrived;
    if (!answer || !this.parts.secrets.isProtected()) return this.status();
    const known = await this.#accounts.find(answer.person.id);
    const kept = known && (await this.#recover(known, answer));
    if (known && !kept) await this.#accounts.setAside(known);
    const storeId = kept && known ? known.storeId : `sto-${randomBytes(12).toString('hex')}`;
    const key = kept ?? randomBytes(32);
    const now = this.#clocks.now();
    const fresh: Account = {
      v: 2,
      person: answer.person,
      storeId,
      vault: await closeVault(key, pin, await this.#pinCost.here()),
      escrow: sealToServer(answer.escrow_key, {
        personId: answer.person.id,
        storeId,
        key: key.toString('base64'),
      }),
      wrong: { count: 0, until: 0 },
      tryKey: answer.try_key ?? null,
      lastTry: known?.lastTry ?? { tries: 0, marks: [] },
      grant: null,
      outside: null,
      state: 'ready',
      lastContact: now,
      latestSeen: now,
      offlineSeconds: answer.offline_seconds,
      heardAt: null,
    };
    await this.#accounts.save(this.#tokens.take(fresh, answer, new GrantSealer({ storeId, key })));
    this.#arrived = null;
    this.#open = { personId: answer.person.id, storeId, key };
    return this.status();
  }

  async unlock({
    personId,
    pin,
    newPin,
  }: DesktopParams<'session.unlock'>): Promise<DesktopResult<'session.unlock'>> {
    const found = await this.#accounts.find(personId);
    if (!found) return { kind: 'closed', state: 'signed-out' };
    const answer = this.#arrived?.person.id === personId ? this.#arrived : null;
    const now = this.#clocks.now();
    const one = { ...found, latestSeen: Math.max(now, found.latestSeen) };
    const state = accountState(one, now);
    const isLetIn =
      state === 'ready' || (answer !== null && (state === 'signed-out' || state === 'offline-too-long'));
    if (!isLetIn) {
      await this.#accounts.save(one);
      return { kind: 'closed', state };
    }
    const wait = waitSeconds(one, now);
    if (wait > 0) return { kind: 'wrong-pin', waitSeconds: wait, triesLeft: mostPinTries - one.wrong.count };
    const tried = await this.#tries.run(one, pin, now, answer?.try_key ?? null);
    if (tried.kind === 'closed') return tried;
    const { account } = tried;
    if (tried.kind === 'wrong')
      return {
        kind: 'wrong-pin',
        waitSeconds: waitSeconds(account, now),
        triesLeft: Math.max(0, mostPinTries - account.wrong.count),
      };
    const { key } = tried;
    const wrong = { count: 0, until: 0 };
    if (newPin === undefined && weaknessOf(pin) !== null) {
      await this.#accounts.change(personId, (now) => ({ ...now, wrong }));
      return { kind: 'change-pin' };
    }
    const seal = new GrantSealer({ storeId: one.storeId, key });
    const vault =
      newPin === undefined
        ? await this.#raise(one.vault, key, pin)
        : await closeVault(key, newPin, await this.#pinCost.here());
    await this.#accounts.change(personId, (now) => {
      const under = now.outside ? { grant: seal.close(now.outside), outside: null } : {};
      const right: Account = { ...now, vault, wrong, ...under };
      return answer ? this.#tokens.take(right, answer, seal) : right;
    });
    if (answer) this.#arrived = null;
    this.#open = { personId, storeId: one.storeId, key };
    // That it was right is told by what lies under it.
    if (tried.isTold) this.#behind.begin(this.#tokens.get(this.#open, false));
    const person = answer?.person ?? one.person;
    return { kind: 'open', desk: { person, storeId: one.storeId, key: key.toString('base64') } };
  }

  async token({ fresh }: DesktopParams<'session.token'>): Promise<DesktopResult<'session.token'>> {
    const open = this.#open;
    if (!open) return { kind: 'closed' };
    const outcome = await this.#tokens.get(open, fresh);
    if (outcome.kind === 'revoked') this.lock();
    // Nobody waits for it; what fails is done the next day.
    if (outcome.kind === 'token') this.#behind.begin(this.#stale.forget([open.personId]));
    return outcome;
  }

  async openSealed({
    personId,
  }: DesktopParams<'session.openSealed'>): Promise<DesktopResult<'session.openSealed'>> {
    const open = this.#open;
    const one = await this.#accounts.find(personId);
    if (!open || !one || one.escrow === null || personId === open.personId) return { kind: 'nothing' };
    return { kind: 'found', store: { person: one.person, storeId: one.storeId, sealed: one.escrow } };
  }

  lock(): void {
    this.#open?.key.fill(0);
    this.#open = null;
    this.#tokens.forget();
  }

  /**
   * A key (32 bytes) for one purpose of the open desk, derived from its store's key, and the store's name. It outlives
   * {@link lock}, so that work under way can be finished. null when no desk is open.
   */
  deriveKey(purpose: string): { storeId: string; key: Buffer } | null {
    const open = this.#open;
    if (!open) return null;
    return {
      storeId: open.storeId,
      key: Buffer.from(hkdfSync('sha256', open.key, Buffer.from(open.storeId), purpose, 32)),
    };
  }

  async signOut(): Promise<DesktopResult<'session.signOut'>> {
    const open = this.#open;
    if (!open) return { navigate: null };
    const seal = new GrantSealer(open);
    this.lock();
    const one = await this.#accounts.find(open.personId);
    const held = seal.open(one?.grant ?? null);
    await this.#accounts.change(open.personId, (now) => ({ ...now, grant: null, state: 'signed-out' }));
    const url = held && (await this.#server.signOut(held.refreshToken));
    return { navigate: url === null ? null : await this.parts.window.show(url) };
  }

  async #answered({ code, state }: SignInCallback): Promise<void> {
    const begun = this.#begun;
    if (!begun || !isSame(state, begun.state)) return;
    this.#begun = null;
    await this.parts.window.stop();
    if (code === null) {
      this.#problem = 'no-desk';
      return;
    }
    const outcome = await this.#server.tokens({
      grant_type: 'authorization_code',
      code,
      code_verifier: begun.verifier,
      redirect_uri: begun.redirectUri,
    });
    if (outcome.kind !== 'tokens') {
      this.#problem = outcome.kind === 'away' ? 'away' : 'refused';
      return;
    }
    const { answer } = outcome;
    await this.#stale.forget([answer.person.id, this.#open?.personId ?? null]);
    const open = this.#open?.personId === answer.person.id ? this.#open : null;
    // Signed in again from an open desk: the PIN has been typed already.
    const seal = open && new GrantSealer(open);
    const kept =
      seal && (await this.#accounts.change(answer.person.id, (now) => this.#tokens.take(now, answer, seal)));
    if (kept) return;
    this.lock();
    this.#arrived = answer;
  }

  /** The vault as it must be today: what a try at it costs is raised when it opens. */
  async #raise(closed: Vault, key: Buffer, pin: string): Promise<Vault> {
    const isEnough = closed.cost && !isCheaper(closed.cost, this.#pinCost.least);
    return isEnough ? closed : closeVault(key, pin, await this.#pinCost.here());
  }

  /** The key of a store whose PIN was forgotten, from the server's copy. */
  async #recover(known: Account, answer: TokenAnswer): Promise<Buffer | null> {
    const opened = known.escrow && (await this.#server.openEscrow(known.escrow, answer.access_token));
    if (!opened || typeof opened === 'string' || opened.storeId !== known.storeId) {
      this.#problem = 'cannot-recover';
      return null;
    }
    return Buffer.from(opened.key, 'base64');
  }

  async #unsealedStore(): Promise<UnsealedStore | null> {
    const one = this.#open && (await this.#accounts.find(this.#open.personId));
    return one && this.#open
      ? { person: one.person, storeId: one.storeId, key: this.#open.key.toString('base64') }
      : null;
  }
}
