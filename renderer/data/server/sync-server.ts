import { z } from 'zod';
import { epochHeader, unionChanges } from '#shared/contracts/sync-api.ts';
import type { Command } from '#shared/workflow/command.ts';
import { verdict, type Verdict } from '#shared/documents/verdict.ts';
import type { GetToken } from '../contract/session.ts';
import { Subscribers } from '../subscribers.ts';

/** The server does not know this session any more. */
export class SignedOut extends Error {}
/** The server cannot be reached, or answers nonsense. */
export class Unreachable extends Error {}

const bulkRows = z.array(
  z.object({
    id: z.string(),
    ok: z.boolean().optional(),
    error: z.string().optional(),
    reason: z.string().optional(),
  }),
);
const verdictRows = z.object({
  rows: z.array(
    z.object({ key: z.string(), doc: z.object({ _id: z.string(), verdict }).loose().optional() }),
  ),
});
/** What commands are sent for: the life of the server's store, and which of them are from before it began. */
export interface Meant {
  epoch: string | null;
  again: readonly string[];
}
const waitMs = 30_000;

/** Calls to the sync server in the name of a session. @throws SignedOut, Unreachable */
export class SyncServer {
  /** Hears in which life of its store the server is, with each answer. */
  readonly answered = new Subscribers<[string]>();
  #token: { text: string; until: number } | null = null;

  constructor(
    private readonly url: string,
    private readonly getToken: GetToken,
    /** What the server knows this desk by; null before it was first asked for a code. */
    private readonly deskId: () => Promise<string | null>,
  ) {}

  /** The full address of a path. */
  address(path: string): string {
    return this.url + path;
  }

  /**
   * A `fetch` that carries the session. A token the server does not accept is renewed once: it may have ended earlier than told.
   * @throws SignedOut, Unreachable
   */
  async fetch(url: string, init: RequestInit = {}): Promise<Response> {
    const response = await this.#fetchOnce(url, init, false);
    return response.status === 401 ? this.#fetchOnce(url, init, true) : response;
  }

  async call(path: string, init: RequestInit = {}, timeoutMs = waitMs): Promise<Response> {
    const signal = init.signal ?? AbortSignal.timeout(timeoutMs);
    const headers = init.body === undefined ? {} : { 'content-type': 'application/json' };
    const response = await this.fetch(this.url + path, { ...init, headers, signal });
    if (response.status === 401) throw new SignedOut();
    if (!response.ok) throw new Unreachable(`${String(response.status)} ${path.split('?')[0] ?? ''}`);
    return response;
  }

  async #fetchOnce(url: string, init: RequestInit, fresh: boolean): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('authorization', `Bearer ${await this.#bearer(fresh)}`);
    const response = await fetch(url, { ...init, headers, credentials: 'omit' }).catch((error: unknown) => {
      throw new Unreachable(String(error));
    });
    const epoch = response.headers.get(epochHeader);
    if (epoch !== null) this.answered.tell(epoch);
    return response;
  }

  async #bearer(fresh: boolean): Promise<string> {
    if (this.#token && !fresh && performance.now() < this.#token.until) return this.#token.text;
    const given = await this.getToken(fresh);
    if (given.kind === 'away') throw new Unreachable('no token');
    if (given.kind !== 'token') throw new SignedOut(given.kind);
    this.#token = { text: given.token, until: performance.now() + given.seconds * 1000 };
    return given.token;
  }

  /** @param held offices whose documents are here; where others are given to see, the server begins at their beginning */
  async changes(kind: string, since: string, limit: number, held: readonly string[] | null) {
    const scope = held === null ? '' : `&held=${held.join(',')}`;
    const response = await this.call(
      `/db/${kind}/_changes?include_docs=true&limit=${String(limit)}&since=${since}${scope}`,
    );
    return unionChanges.parse(await response.json());
  }

  /** Sends commands; rows say which the server could not even read. */
  async send(commands: readonly Command[], { epoch, again }: Meant) {
    const response = await this.call('/db/commands/_bulk_docs', {
      method: 'POST',
      body: JSON.stringify({
        docs: commands,
        deskId: await this.deskId(),
        ...(epoch === null ? {} : { epoch }),
        again,
      }),
    });
    return bulkRows.parse(await response.json());
  }

  /** The verdicts there are, by command id. */
  async verdicts(ids: readonly string[]): Promise<Map<string, Verdict>> {
    const response = await this.call('/db/commands/_all_docs?include_docs=true', {
      method: 'POST',
      body: JSON.stringify({ keys: ids }),
    });
    const { rows } = verdictRows.parse(await response.json());
    return new Map(rows.flatMap((row) => (row.doc ? [[row.key, row.doc.verdict] as const] : [])));
  }

  /** Reads the event stream until it ends; `heard` after each word from the server. */
  async listen(signal: AbortSignal, heard: (data: string) => void): Promise<void> {
    const response = await this.call('/poke', { signal });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    for (;;) {
      const part = await reader?.read().catch(() => undefined);
      if (!part || part.done) return;
      const lines = (rest + part.value).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) heard(line.startsWith('data:') ? line.slice(5) : '');
    }
  }
}
