import { z } from 'zod';
import { unionChanges } from '#shared/contracts/sync-api.ts';
import type { Command } from '#shared/documents/command.ts';
import { verdict, type Verdict } from '#shared/documents/verdict.ts';

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
const waitMs = 30_000;

/** Calls to the sync server in the name of a session. @throws SignedOut, Unreachable */
export class SyncServer {
  constructor(
    private readonly url: string,
    private readonly token: string | null,
  ) {}

  /** The full address of a path. */
  address(path: string): string {
    return this.url + path;
  }

  /** A plain `fetch` that carries the session, for libraries that bring their own calls. */
  fetch(url: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('authorization', `Bearer ${this.token ?? ''}`);
    return fetch(url, { ...init, headers, credentials: 'omit' });
  }

  async call(path: string, init: RequestInit = {}, timeoutMs = waitMs): Promise<Response> {
    if (this.token === null) throw new SignedOut();
    const headers = {
      authorization: `Bearer ${this.token}`,
      ...(init.body === undefined ? {} : { 'content-type': 'application/json' }),
    };
    const signal = init.signal ?? AbortSignal.timeout(timeoutMs);
    const response = await fetch(this.url + path, { ...init, headers, signal }).catch((error: unknown) => {
      throw new Unreachable(String(error));
    });
    if (response.status === 401) throw new SignedOut();
    if (!response.ok) throw new Unreachable(`${String(response.status)} ${path.split('?')[0] ?? ''}`);
    return response;
  }

  async changes(kind: string, since: string, limit: number) {
    const response = await this.call(
      `/db/${kind}/_changes?include_docs=true&limit=${String(limit)}&since=${since}`,
    );
    return unionChanges.parse(await response.json());
  }

  /** Sends commands; rows say which the server could not even read. */
  async send(commands: readonly Command[]) {
    const response = await this.call('/db/commands/_bulk_docs', {
      method: 'POST',
      body: JSON.stringify({ docs: commands }),
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
