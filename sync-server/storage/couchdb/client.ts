import { z } from 'zod';
import { StoreError } from '../document-store.ts';

const couchError = z.object({ error: z.string(), reason: z.string().default('') });
const timeoutMs = 60_000;

/** Calls a CouchDB server. Credentials stand in the address, as CouchDB's own tools take them, and never leave this file. */
export class CouchClient {
  readonly #base: string;
  readonly #headers: Record<string, string>;

  constructor(address: string) {
    const url = new URL(address);
    const { username, password } = url;
    this.#headers = {
      accept: 'application/json',
      ...(username === ''
        ? {}
        : {
            authorization: `Basic ${Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64')}`,
          }),
    };
    url.username = '';
    url.password = '';
    this.#base = url.href.replace(/\/$/, '');
  }

  /** The answer as it is. @throws StoreError 503 when the server cannot be reached */
  async fetch(method: string, path: string, body?: unknown): Promise<Response> {
    try {
      return await fetch(`${this.#base}${path}`, {
        method,
        headers: { ...this.#headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(timeoutMs),
      });
    } catch {
      throw new StoreError(503, 'service_unavailable', 'The CouchDB server cannot be reached.');
    }
  }

  /** The JSON answer, read with its schema; null for 404. @throws StoreError with CouchDB's status and words */
  async call<Schema extends z.ZodType>(
    schema: Schema,
    method: string,
    path: string,
    body?: unknown,
  ): Promise<z.output<Schema> | null> {
    const response = await this.fetch(method, path, body);
    const json: unknown = await response.json().catch(() => null);
    if (response.ok) return schema.parse(json);
    const said = couchError.catch({ error: 'unknown_error', reason: '' }).parse(json);
    if (response.status === 404 && said.reason !== 'Database does not exist.' && said.reason !== 'no_db_file')
      return null;
    throw new StoreError(response.status, said.error, said.reason);
  }
}
