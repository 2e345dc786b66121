import { z } from 'zod';
import { epochHeader, timeHeader, unionChanges } from '#shared/contracts/sync-api.ts';
import type { Command } from '#shared/workflow/command.ts';
import { verdict, type Verdict } from '#shared/documents/verdict.ts';
import { instant } from '#shared/documents/time.ts';
import type { GetToken } from '../contract/session.ts';
import { Subscribers } from '../subscribers.ts';
import { ServerRest } from './server-rest.ts';
import { ServerTrouble, serverTroubleOf } from './trouble.ts';

const bulkRows = z.array(
  z.object({
    id: z.string(),
    ok: z.boolean().optional(),
    error: z.string().optional(),
    reason: z.string().optional(),
  }),
);
/** A newer server refuses for reasons that this version has no words for: it is a refusal all the same, and holds up no other verdict. */
const readVerdict = z.union([
  verdict,
  z
    .object({
      accepted: z.literal(false),
      decidedAt: instant,
      refusal: z.object({ code: z.string().max(60) }),
    })
    .transform(({ refusal: { code }, ...rest }): Verdict => ({
      ...rest,
      refusal: { code: 'malformed', values: { field: code } },
    })),
]);
const verdictRows = z.object({
  rows: z.array(
    z.object({
      key: z.string(),
      doc: z.object({ _id: z.string(), verdict: readVerdict }).loose().optional(),
    }),
  ),
});
/** What commands are sent for: the life of the server's store, and which of them are from before it began. */
export interface Meant {
  epoch: string | null;
  again: readonly string[];
}
const waitMs = 30_000;
/** How long a small call is given that finds out whether the server answers. ms. */
const probeMs = 5000;

/** Calls to the sync server in the name of a session. @throws ServerTrouble */
export class SyncServer {
  /** Hears in which life of its store the server is, with each answer. */
  readonly answered = new Subscribers<[string]>();
  /** Hears what time it is there, with each answer, and at which moment of `performance.now()` it was asked. */
  readonly timed = new Subscribers<[askedAt: number, time: number]>();
  readonly #rest = new ServerRest();
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
   * A `fetch` that carries the session; whoever calls judges the answer. A token the server does not accept is renewed once: it may
   * have ended earlier than told.
   * @param mayBePage what is asked for may be a page itself
   * @throws ServerTrouble without an answer, while the server is to be left alone, or when somebody else answers
   */
  async fetch(url: string, init: RequestInit = {}, mayBePage = false): Promise<Response> {
    this.#rest.check();
    const first = await this.#fetchOnce(url, init, false);
    const response = first.status === 401 ? await this.#fetchOnce(url, init, true) : first;
    const trouble = serverTroubleOf(response, mayBePage);
    if (trouble) this.#rest.note(trouble);
    if (trouble?.trouble === 'portal') throw trouble;
    return response;
  }

  /** Like {@link fetch}, JSON both ways; an answer that says no is thrown. @throws ServerTrouble */
  async call(path: string, init: RequestInit = {}, timeoutMs = waitMs): Promise<Response> {
    const signal = init.signal ?? AbortSignal.timeout(timeoutMs);
    const headers = init.body === undefined ? {} : { 'content-type': 'application/json' };
    const response = await this.fetch(this.url + path, { headers, ...init, signal });
    const trouble = serverTroubleOf(response);
    if (trouble) throw trouble;
    return response;
  }

  async #fetchOnce(url: string, init: RequestInit, fresh: boolean): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('authorization', `Bearer ${await this.#bearer(fresh)}`);
    const askedAt = performance.now();
    const response = await fetch(url, { ...init, headers, credentials: 'omit' }).catch(
      async (error: unknown) => {
        const sends = init.body !== undefined && init.signal?.aborted !== true;
        throw new ServerTrouble('network', String(error), null, sends && (await this.#answersOthers()));
      },
    );
    const epoch = response.headers.get(epochHeader);
    if (epoch !== null) this.answered.tell(epoch);
    const time = instant.safeParse(response.headers.get(timeHeader)).data;
    if (time !== undefined) this.timed.tell(askedAt, Date.parse(time));
    return response;
  }

  /** Whether the server itself answers a small call now. */
  async #answersOthers(): Promise<boolean> {
    const init: RequestInit = {
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.timeout(probeMs),
    };
    return fetch(`${this.url}/health`, init).then(
      ({ headers }) => headers.has(epochHeader),
      () => false,
    );
  }

  async #bearer(fresh: boolean): Promise<string> {
    if (this.#token && !fresh && performance.now() < this.#token.until) return this.#token.text;
    const given = await this.getToken(fresh);
    if (given.kind === 'away') throw new ServerTrouble('network', 'no token');
    if (given.kind !== 'token') throw new ServerTrouble('signed-out', given.kind);
    this.#token = { text: given.token, until: performance.now() + given.seconds * 1000 };
    return given.token;
  }

  /** What a call is answered, read by its schema. @throws ServerTrouble also for an answer of another shape */
  async ask<Shape extends z.ZodType>(
    shape: Shape,
    path: string,
    init: RequestInit = {},
  ): Promise<z.infer<Shape>> {
    const response = await this.call(path, init);
    const read = shape.safeParse(await response.json().catch(() => undefined));
    if (!read.success)
      throw new ServerTrouble('server-error', `unreadable answer to ${path.split('?')[0] ?? ''}`);
    return read.data;
  }

  /** @param held offices whose documents are here; where others are given to see, the server begins at their beginning */
  async changes(kind: string, since: string, limit: number, held: readonly string[] | null) {
    const scope = held === null ? '' : `&held=${held.join(',')}`;
    return this.ask(
      unionChanges,
      `/db/${kind}/_changes?include_docs=true&limit=${String(limit)}&since=${since}${scope}`,
    );
  }

  /** Sends commands; rows say which the server could not even read. */
  async send(commands: readonly Command[], { epoch, again }: Meant) {
    return this.ask(bulkRows, '/db/commands/_bulk_docs', {
      method: 'POST',
      body: JSON.stringify({
        docs: commands,
        deskId: await this.deskId(),
        ...(epoch === null ? {} : { epoch }),
        again,
      }),
    });
  }

  /** The verdicts there are, by command id. */
  async verdicts(ids: readonly string[]): Promise<Map<string, Verdict>> {
    const { rows } = await this.ask(verdictRows, '/db/commands/_all_docs?include_docs=true', {
      method: 'POST',
      body: JSON.stringify({ keys: ids }),
    });
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
