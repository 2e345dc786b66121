import { execFile } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { buildReferenceData } from '#shared/reference/reference-data.ts';
import { adminHeader } from '#test/people/server.ts';
import { signInWith, wireHttp } from '#test/people/sign-in.ts';
import { startSyncProcess, type SyncProcess } from '#test/people/sync-process.ts';
import type { DeskPage, FreshToken } from './scan-page.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '..', '..');
/** A port that nobody listens on now. */
export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

/** `npm run maktab` on a data folder, as an administrator types it. @throws Error with what it said */
export const maktab = async (dataDir: string, ...args: string[]): Promise<string> => {
  const env = { ...process.env, MAKTAB_DATA_DIR: dataDir };
  const { stdout } = await run(process.execPath, ['--import', 'tsx', 'sync-server/cli.ts', ...args], {
    cwd: root,
    env,
  });
  return stdout;
};

/** A server on an address that stays, which can be stopped and put back to a copy. */
export class RestoredServer {
  #process: SyncProcess | null = null;
  #copies = 0;

  private constructor(
    private readonly dataDir: string,
    private readonly port: number,
  ) {}

  static async start(dataDir: string): Promise<RestoredServer> {
    const server = new RestoredServer(dataDir, await freePort());
    await server.start();
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${String(this.port)}`;
  }

  async start(): Promise<void> {
    this.#process = await startSyncProcess(this.dataDir, { MAKTAB_SYNC_PORT: String(this.port) });
  }

  async stop(): Promise<void> {
    await this.#process?.stop();
    this.#process = null;
  }

  async backup(): Promise<string> {
    const file = join(this.dataDir, 'copies', String((this.#copies += 1)));
    await maktab(this.dataDir, 'backup', file);
    return file;
  }

  async putBack(file: string): Promise<string> {
    await this.stop();
    const said = await maktab(this.dataDir, 'restore', file);
    await this.start();
    return said;
  }

  async token(personId: string): Promise<string> {
    return (await signInWith(wireHttp(this.url), personId, this.url)).access_token;
  }

  /** What is in a file of Anfa that the server has; null when it has none of that id. */
  async file(id: string): Promise<string | null> {
    const answer = await fetch(`${this.url}/db/files-anfa/${id}/content`, {
      headers: adminHeader,
    });
    return answer.ok ? answer.text() : null;
  }

  /** Every request of an office as the server has it, in the words in which a desk says what it sees. */
  async requests(personId: string): Promise<Map<string, NonNullable<Seen>>> {
    const answer = await fetch(`${this.url}/db/requests/_changes?limit=5000`, {
      headers: { authorization: `Bearer ${await this.token(personId)}` },
    });
    const { results } = (await answer.json()) as {
      results: {
        id: string;
        doc: Omit<NonNullable<Seen>, 'notes'> & { events: { body: { type: string; body: string } }[] };
      }[];
    };
    return new Map(
      results.map(({ id, doc }) => [
        id,
        {
          reference: doc.reference,
          assignee: doc.assignee,
          state: doc.state,
          notes: doc.events.flatMap(({ body }) => (body.type === 'noted' ? [body.body] : [])),
        },
      ]),
    );
  }
}

type Seen = Awaited<ReturnType<DeskPage['seen']>>;
type InPage = { desk: DeskPage };

/** A desk with its own profile: the product's data layer in real Chromium. */
export class TestDesk {
  #page: Page | null = null;
  #token: string | null = null;

  constructor(
    private readonly server: Pick<RestoredServer, 'url' | 'token'>,
    readonly personId: string,
    private readonly openPage: () => Promise<Page>,
  ) {}

  async open(): Promise<void> {
    const person = buildReferenceData().people.people.find(({ id }) => id === this.personId);
    if (!person) throw new Error(`No ${this.personId} in the demo city`);
    const page = await this.openPage();
    const freshToken: FreshToken = () =>
      this.server.token(this.personId).then(
        (token) => ({ kind: 'token', token, seconds: 3600 }),
        () => ({ kind: 'away' }),
      );
    await page.exposeFunction('freshToken', freshToken);
    this.#page = page;
    this.#token = await this.server.token(this.personId).catch(() => 'none yet');
    await page.evaluate((session) => (globalThis as unknown as InPage).desk.open(session), {
      syncUrl: this.server.url,
      token: this.#token,
      person,
      storeId: `restored-${this.personId}`,
    });
  }

  async close(): Promise<void> {
    await this.#page?.close({ runBeforeUnload: false });
    this.#page = null;
  }

  get isOpen(): boolean {
    return this.#page !== null;
  }

  register(): Promise<string> {
    return this.#in(() => (globalThis as unknown as InPage).desk.register());
  }
  attach(): Promise<Record<string, string>> {
    return this.#in(() => (globalThis as unknown as InPage).desk.attach(1));
  }
  status() {
    return this.#in(() => (globalThis as unknown as InPage).desk.status());
  }
  sync() {
    return this.#in(() => (globalThis as unknown as InPage).desk.sync());
  }
  dismissRestored() {
    return this.#in(() => (globalThis as unknown as InPage).desk.dismissRestored());
  }
  note(requestId: string, text: string): Promise<string | null> {
    return this.#opened().evaluate(([id, said]) => (globalThis as unknown as InPage).desk.note(id, said), [
      requestId,
      text,
    ] as const);
  }
  seen(requestId: string) {
    return this.#opened().evaluate((id) => (globalThis as unknown as InPage).desk.seen(id), requestId);
  }

  #in<T>(work: () => Promise<T>): Promise<T> {
    return this.#opened().evaluate(work);
  }
  #opened(): Page {
    if (!this.#page) throw new Error(`The desk of ${this.personId} is closed`);
    return this.#page;
  }
}
