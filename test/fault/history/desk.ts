import type { Page } from '@playwright/test';
import { buildReferenceData } from '#shared/reference/reference-data.ts';
import type { LocalVerdict } from '#renderer/data/contract/requests.ts';
import type { SyncStatus } from '#renderer/data/contract/sync.ts';
import type { AskedCommand, DeskPage, FreshToken, LayoutsPage } from '../scan-page.ts';
import type { Shell } from './shell.ts';

type InPage = { desk: DeskPage; layouts: LayoutsPage };

/** A person at a desk: the product's data layer in a real browser, and the shell's sessions. */
export class HistoryDesk {
  #page: Page | null = null;

  constructor(
    readonly shell: Shell,
    private readonly syncUrl: string,
    readonly storeId: string,
    private readonly openPage: () => Promise<Page>,
  ) {}

  get personId(): string {
    return this.shell.personId;
  }
  get isOpen(): boolean {
    return this.#page !== null;
  }

  async open(): Promise<void> {
    const person = buildReferenceData().people.people.find(({ id }) => id === this.personId);
    if (!person) throw new Error(`No ${this.personId} in the demo city`);
    const page = await this.openPage();
    const freshToken: FreshToken = (fresh) => this.shell.session.token({ fresh });
    await page.exposeFunction('freshToken', freshToken);
    const session = { syncUrl: this.syncUrl, token: '', person, storeId: this.storeId };
    await page.evaluate((given) => (globalThis as unknown as InPage).desk.open(given), session);
    this.#page = page;
  }

  /** The program is gone, in the middle of whatever it did. */
  async die(): Promise<void> {
    const page = this.#opened();
    this.#page = null;
    await page.close({ runBeforeUnload: false });
  }

  /** What an earlier version would have kept: the next opening is the first after an update. */
  async becomeOlder(): Promise<number> {
    const page = await this.openPage();
    const moved = await page.evaluate(
      (storeId) => (globalThis as unknown as InPage).layouts.asBefore(storeId),
      this.storeId,
    );
    await page.close();
    return moved;
  }

  /** Somebody sets the PC's clock; until the program is started anew. */
  async jumpClock(ms: number): Promise<void> {
    for (const worker of this.#opened().workers())
      await worker.evaluate((by) => {
        const real = Date.now.bind(Date);
        Date.now = () => real() + by;
      }, ms);
  }

  act(requestId: string | null, body: AskedCommand): Promise<LocalVerdict> {
    return this.#opened().evaluate(([id, asked]) => (globalThis as unknown as InPage).desk.act(id, asked), [
      requestId,
      body,
    ] as const);
  }
  attach(): Promise<Record<string, string>> {
    return this.#opened().evaluate(() => (globalThis as unknown as InPage).desk.attach(1));
  }
  today(): Promise<string> {
    return this.#opened().evaluate(() => (globalThis as unknown as InPage).desk.today());
  }
  status(): Promise<SyncStatus> {
    return this.#opened().evaluate(() => (globalThis as unknown as InPage).desk.status());
  }
  sync(): Promise<string> {
    return this.#opened().evaluate(() => (globalThis as unknown as InPage).desk.sync());
  }
  seen(requestId: string) {
    return this.#opened().evaluate((id) => (globalThis as unknown as InPage).desk.seen(id), requestId);
  }

  #opened(): Page {
    if (!this.#page) throw new Error(`The desk of ${this.personId} is closed`);
    return this.#page;
  }
}
