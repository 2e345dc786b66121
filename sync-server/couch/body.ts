import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { StoreError } from '#sync-server/storage/document-store.ts';

/** Largest bodies, in bytes: a document, a bulk call, an attachment. */
export const limits = {
  document: 8 * 1024 * 1024,
  bulk: 64 * 1024 * 1024,
  attachment: 64 * 1024 * 1024,
} as const;

const unreadable = () => new StoreError(400, 'bad_request', 'invalid UTF-8 JSON');
const decoder = new TextDecoder('utf-8', { fatal: true });
/** Escapes that may be halves of surrogate pairs, cheap to look for. */
const surrogateEscape = /\\u[dD][89a-fA-F]/;
const loneSurrogate = /(?<!\\)(?:\\\\)*\\ud[89a-f]/;

/** Reads JSON text. Text that is not well-formed Unicode is refused, as CouchDB does. @throws StoreError 400 */
export const parseJson = (bytes: Buffer): unknown => {
  try {
    const text = decoder.decode(bytes);
    const value: unknown = JSON.parse(text);
    // Stringified well-formed JSON writes only lone surrogates as escapes.
    if (surrogateEscape.test(text) && loneSurrogate.test(JSON.stringify(value))) throw unreadable();
    return value;
  } catch {
    throw unreadable();
  }
};

/** The bytes of the body, none when there is no body. */
export const bytesOf = (request: FastifyRequest): Buffer =>
  Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);

/**
 * The JSON body read with its schema.
 * @throws StoreError 415 for another content type, 400 for bad JSON or a body that does not fit
 */
export const readBody = <Schema extends z.ZodType>(
  request: FastifyRequest,
  schema: Schema,
  reason = 'Request body must be a JSON object',
  limit: number = limits.bulk,
): z.output<Schema> => {
  const type = request.headers['content-type'] ?? 'application/json';
  if (!/^application\/json\b|^\*\/\*/i.test(type))
    throw new StoreError(415, 'bad_content_type', 'Content-Type must be application/json');
  const bytes = bytesOf(request);
  if (bytes.length > limit) throw new StoreError(413, 'too_large', 'the request entity is too large');
  const read = schema.safeParse(parseJson(bytes));
  if (!read.success) throw new StoreError(400, 'bad_request', reason);
  return read.data;
};
