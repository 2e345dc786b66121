import { ImapFlow, type MailboxLockObject } from 'imapflow';
import { largestFile } from '#shared/documents/attachment.ts';
import type { MailboxHealth, MailboxTrouble } from '#shared/contracts/mailbox-api.ts';
import type { Instant } from '#shared/documents/time.ts';
import { StoreError } from '#sync-server/storage/document-store.ts';
import { mailIdOf } from './mail-store.ts';
import { type MailboxPatience, usualMailboxPatience } from './mailbox-patience.ts';
import type { MailboxSettings } from './mailbox-settings.ts';
import { connectionOf } from './mailbox-connection.ts';
import type { TakeIn } from './take-in.ts';
import { troubleOf } from './trouble-of.ts';

/** Where mails go once they are in the store, and those that a person should look at. */
const folders = { taken: 'Maktab', aside: 'Maktab-a-voir' };
/** One that fails so often stands in nobody's way any more. */
const mostTries = 3;

/**
 * Watches the city's mailbox: what comes is taken in, and only then marked as seen and moved. One connection after the other, each used
 * once; a wrong password stops it until somebody says to try again.
 */
export class Mailbox {
  #running: Promise<void> | null = null;
  #isWanted = false;
  #client: ImapFlow | null = null;
  #wake: () => void = () => undefined;
  #failures = 0;
  /** Something came since it was last looked into. */
  #hasCome = false;
  readonly #tries = new Map<string, number>();
  #health: MailboxHealth;

  constructor(
    private readonly settings: MailboxSettings,
    private readonly takeIn: TakeIn,
    private readonly clock: () => Instant,
    private readonly warn: (facts: Record<string, unknown>, what: string) => void,
    private readonly patience: MailboxPatience = usualMailboxPatience,
  ) {
    this.#health = { state: 'connecting', since: clock(), trouble: null, lookedAt: null, taken: 0 };
  }

  get health(): MailboxHealth {
    return this.#health;
  }

  start(): void {
    this.#isWanted = true;
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
    });
  }

  /** Connects anew now, also after a wrong password. */
  async again(): Promise<void> {
    await this.stop();
    this.#failures = 0;
    this.#become('connecting', null);
    this.start();
  }

  /** Ends after the mail at hand. */
  async stop(): Promise<void> {
    this.#isWanted = false;
    this.#wake();
    const timer = setTimeout(() => this.#client?.close(), 5000);
    await this.#running;
    clearTimeout(timer);
  }

  #become(state: MailboxHealth['state'], trouble: MailboxTrouble | null): void {
    if (state === this.#health.state && trouble === this.#health.trouble) return;
    this.#health = { ...this.#health, state, trouble, since: this.clock() };
  }

  async #run(): Promise<void> {
    while (this.#isWanted) {
      const trouble = await this.#session().then(
        () => null,
        (error: unknown) => {
          const found = troubleOf(error);
          this.warn({ trouble: found, failures: this.#failures }, 'the mailbox cannot be read');
          return found;
        },
      );
      this.#client?.close();
      this.#client = null;
      if (trouble === 'password') return this.#become('stopped', trouble);
      if (trouble !== null) this.#become('away', trouble);
      if (!this.#isWanted) return;
      const { retryMs, longestRetryMs } = this.patience;
      await this.#rest(Math.min(retryMs * 2 ** this.#failures, longestRetryMs));
      this.#failures += 1;
    }
  }

  /** One connection, to its end. */
  async #session(): Promise<void> {
    const client = new ImapFlow(connectionOf(this.settings, this.patience.silentMs));
    this.#client = client;
    let cut: unknown = null;
    let isOpen = true;
    // Without somebody who hears it, an error of the connection would end the whole server.
    client.on('error', (error: unknown) => {
      cut = error;
      this.#wake();
    });
    client.on('close', () => {
      isOpen = false;
      this.#wake();
    });
    client.on('exists', () => {
      this.#hasCome = true;
      this.#wake();
    });
    await client.connect();
    const taken = (await client.mailboxCreate([folders.taken])).path;
    const aside = (await client.mailboxCreate([folders.aside])).path;
    const lock: MailboxLockObject = await client.getMailboxLock('INBOX');
    try {
      this.#become('connected', null);
      while (this.#isWanted && isOpen) {
        this.#hasCome = false;
        await this.#takeAll(client, { taken, aside });
        this.#failures = 0;
        if (!this.#isWanted) break;
        // What came meanwhile was told while nobody listened.
        if (this.#hasCome) continue;
        // It says that something came until the next word to it.
        void client.idle().catch(() => undefined);
        await this.#rest(this.patience.lookMs);
      }
      if (cut !== null) throw cut as Error;
      if (!isOpen && this.#isWanted) throw new Error('closed');
    } finally {
      lock.release();
    }
    await client.logout().catch(() => undefined);
  }

  async #takeAll(client: ImapFlow, to: { taken: string; aside: string }): Promise<void> {
    const uids = await client.search({ all: true }, { uid: true });
    for (const uid of Array.isArray(uids) ? uids : []) {
      if (!this.#isWanted) return;
      await this.#takeOne(client, uid, to);
    }
    this.#health = { ...this.#health, lookedAt: this.clock() };
  }

  async #takeOne(client: ImapFlow, uid: number, to: { taken: string; aside: string }): Promise<void> {
    const facts = await client.fetchOne(String(uid), { size: true, internalDate: true }, { uid: true });
    if (facts === false) return;
    const { size = 0, internalDate } = facts;
    const arrivedAt = new Date(internalDate ?? Date.now()).toISOString();
    const isLarge = size > largestFile;
    const raw = isLarge ? null : await this.#download(client, uid);
    const isGood = raw
      ? await this.#takeRaw(raw, arrivedAt)
      : await this.takeIn
          .setAside(mailIdOf(Buffer.from(`${arrivedAt} ${String(size)}`)), 'too-large', { arrivedAt, size })
          .then(() => false);
    await client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true });
    const moved = await client.messageMove(String(uid), isGood ? to.taken : to.aside, { uid: true });
    if (moved === false) throw Object.assign(new Error('not moved'), { code: 'not-moved' });
  }

  /** @returns whether nobody need look at it */
  async #takeRaw(raw: Uint8Array, arrivedAt: Instant): Promise<boolean> {
    const id = mailIdOf(raw);
    try {
      const what = await this.takeIn.take(raw, arrivedAt);
      this.#tries.delete(id);
      if (what === 'taken') this.#health = { ...this.#health, taken: this.#health.taken + 1 };
      return what === 'taken' || what === 'known' || what === 'reported';
    } catch (error) {
      // The store's trouble is everybody's: all wait for it.
      if (error instanceof StoreError && error.status >= 500) throw error;
      const tries = (this.#tries.get(id) ?? 0) + 1;
      this.#tries.set(id, tries);
      this.warn({ err: error, tries }, 'a mail could not be taken in');
      if (tries < mostTries) throw error;
      await this.takeIn.setAside(id, 'failed', { arrivedAt, size: raw.byteLength }, raw);
      return false;
    }
  }

  async #download(client: ImapFlow, uid: number): Promise<Uint8Array> {
    const { content } = await client.download(String(uid), undefined, { uid: true });
    const chunks: Buffer[] = [];
    for await (const chunk of content ?? []) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  }

  #rest(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      timer.unref();
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
