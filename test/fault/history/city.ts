import { join } from 'node:path';
import { z } from 'zod';
import { requestDocument } from '#shared/workflow/request-schema.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { verdict, type Verdict } from '#shared/documents/verdict.ts';
import { type BadProxy, aBadProxy } from '#test/people/bad-proxy.ts';
import { aMailServer, type MailServer } from '#test/people/mail-server.ts';
import { adminHeader } from '#test/people/server.ts';
import { signInWith, wireHttp } from '#test/people/sign-in.ts';
import { startSyncProcess, type SyncProcess } from '#test/people/sync-process.ts';
import { freePort, maktab } from '../restore-city.ts';

const head = 'per-anfa-head-1';
const verdictRows = z.object({
  rows: z.array(z.object({ key: z.string(), doc: z.object({ verdict }).loose().optional() })),
});
const requestRows = z.object({ results: z.array(z.object({ doc: z.record(z.string(), z.unknown()) })) });

/** The server of a city as a process of its own on an address that stays, a mail server, and the way from the desks. */
export class HistoryCity {
  #process: SyncProcess | null = null;
  readonly #copies: string[] = [];
  /** Message-IDs whose taking the server was killed over: they may come twice. */
  readonly unsureMails = new Set<string>();
  /** The process dies over the next message: once the mail server has said that it is taken, before anything is noted. */
  killAtNextMail = false;

  private constructor(
    private readonly dataDir: string,
    private readonly port: number,
    readonly mail: MailServer,
    readonly way: BadProxy,
  ) {}

  static async start(dataDir: string): Promise<HistoryCity> {
    const port = await freePort();
    const city = new HistoryCity(
      dataDir,
      port,
      await aMailServer(),
      await aBadProxy(`http://127.0.0.1:${String(port)}`),
    );
    city.mail.beforeAnswer = async () => city.#killAtMail();
    await city.start();
    await city.backup();
    return city;
  }

  get url(): string {
    return `http://127.0.0.1:${String(this.port)}`;
  }
  get isUp(): boolean {
    return this.#process !== null;
  }

  async start(): Promise<void> {
    this.#process ??= await startSyncProcess(this.dataDir, this.#environment(this.port));
  }
  async kill(): Promise<void> {
    const running = this.#process;
    this.#process = null;
    await running?.kill();
  }
  async stop(): Promise<void> {
    const running = this.#process;
    this.#process = null;
    await running?.stop();
  }
  async close(): Promise<void> {
    await this.stop();
    this.way.close();
    await this.mail.close();
  }

  async backup(): Promise<void> {
    const file = join(this.dataDir, 'copies', String(this.#copies.length + 1));
    await maktab(this.dataDir, 'backup', file);
    this.#copies.push(file);
  }
  async restore(choice: number): Promise<void> {
    await this.stop();
    await maktab(this.dataDir, 'restore', this.#copies[choice % this.#copies.length] ?? '');
    await this.start();
  }

  /** Starts a second server on the same folder, also where it cannot see the first one's process. @returns how it ended */
  async second(): Promise<'refused' | 'started'> {
    const isRoot = process.getuid?.() === 0;
    const apart = isRoot ? ['unshare', '--pid', '--fork', '--kill-child', '--mount-proc'] : [];
    try {
      const other = await startSyncProcess(this.dataDir, this.#environment(0), apart);
      await other.kill();
      return 'started';
    } catch {
      return 'refused';
    }
  }

  async #ask(path: string, body?: unknown): Promise<unknown> {
    const { access_token } = await signInWith(wireHttp(this.url), head, this.url);
    const answer = await fetch(this.url + path, {
      headers: { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    });
    return answer.headers.get('content-type')?.includes('json') === true
      ? answer.json()
      : answer.ok
        ? answer.text()
        : null;
  }

  /** Every request of the office. */
  async requests(): Promise<RequestDocument[]> {
    const { results } = requestRows.parse(await this.#ask('/db/requests/_changes?limit=5000'));
    return results.map(({ doc: { _rev, ...plain } }) => requestDocument.parse(plain));
  }
  async verdicts(ids: readonly string[]): Promise<Map<string, Verdict>> {
    const { rows } = verdictRows.parse(
      await this.#ask('/db/commands/_all_docs?include_docs=true', { keys: ids }),
    );
    return new Map(rows.flatMap(({ key, doc }) => (doc ? [[key, doc.verdict] as const] : [])));
  }
  async file(id: string): Promise<unknown> {
    const answer = await fetch(`${this.url}/db/files-anfa/${id}/content`, {
      headers: adminHeader,
    });
    return answer.ok ? answer.text() : null;
  }

  #environment(port: number) {
    return {
      MAKTAB_SYNC_PORT: String(port),
      MAKTAB_SMTP_URL: this.mail.url,
      MAKTAB_MAIL_FROM: 'Commune de Casablanca <ne-pas-repondre@casablanca.example>',
    };
  }

  /** Stopped before the word "taken" reaches it, it is killed with that word in its hands. */
  #killAtMail(): void {
    if (!this.killAtNextMail || !this.#process) return;
    this.killAtNextMail = false;
    const id = this.mail.taken.at(-1)?.mail.messageId;
    if (id !== undefined) this.unsureMails.add(id);
    const running = this.#process;
    running.child.kill('SIGSTOP');
    setTimeout(() => {
      if (this.#process === running) this.#process = null;
      void running.kill();
    }, 150);
  }
}
