import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { StoreError } from '#sync-server/storage/document-store.ts';

const record = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

const wrong = (kind: string, value: string) =>
  new StoreError(400, 'query_parse_error', `Invalid value for ${kind} parameter: ${JSON.stringify(value)}`);

/** Query parameters, read as CouchDB reads them. Members of a JSON body may stand in for them. */
export class Query {
  readonly #values: Record<string, string>;

  constructor(request: FastifyRequest) {
    const read = record.safeParse(request.query).data ?? {};
    this.#values = Object.fromEntries(
      Object.entries(read).map(([name, value]) => [
        name,
        Array.isArray(value) ? (value.at(-1) ?? '') : value,
      ]),
    );
  }

  text(name: string): string | null {
    return this.#values[name] ?? null;
  }

  /** @throws StoreError 400 query_parse_error */
  flag(name: string, otherwise = false): boolean {
    const value = this.#values[name];
    if (value === undefined) return otherwise;
    if (value !== 'true' && value !== 'false') throw wrong('boolean', value);
    return value === 'true';
  }

  /** A whole number of at least 0. @throws StoreError 400 query_parse_error */
  count(name: string): number | null {
    const value = this.#values[name];
    if (value === undefined) return null;
    if (!/^\d{1,15}$/.test(value)) throw wrong('integer', value);
    return Number(value);
  }

  /** A JSON value; undefined when not given. @throws StoreError 400 */
  json(name: string): unknown {
    const value = this.#values[name];
    if (value === undefined) return undefined;
    try {
      return JSON.parse(value);
    } catch {
      throw new StoreError(400, 'bad_request', 'invalid_json');
    }
  }

  /** `rev` or If-Match. @throws StoreError 400 when both are given and differ, or one is malformed */
  revision(request: FastifyRequest): string | null {
    const header = request.headers['if-match']?.replace(/^"|"$/g, '') ?? null;
    const rev = this.text('rev');
    if (rev !== null && header !== null && rev !== header)
      throw new StoreError(
        400,
        'bad_request',
        'Document rev from request body and query string have different values',
      );
    const given = rev ?? header;
    if (given !== null && !/^\d{1,9}-[0-9a-zA-Z]{1,64}$/.test(given))
      throw new StoreError(400, 'bad_request', 'Invalid rev format');
    return given;
  }
}
