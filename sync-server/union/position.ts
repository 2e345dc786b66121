import { z } from 'zod';
import { StoreError } from '../storage/document-store.ts';

const offices = z.record(z.string(), z.string());
const position = z.object({ epoch: z.string(), at: offices });
/** How far a client has read in each office's database. */
export type UnionPosition = Readonly<z.infer<typeof offices>>;

/** Writes positions in a store's life as one opaque, URL-safe sequence. */
export const writePosition = (epoch: string, at: UnionPosition): string =>
  Buffer.from(JSON.stringify({ epoch, at })).toString('base64url');

const parsed = (since: string): unknown => {
  try {
    return JSON.parse(Buffer.from(since, 'base64url').toString('utf8')) as unknown;
  } catch {
    return null;
  }
};

/**
 * Reads a sequence made by `writePosition`; '0' and '' are the beginning, and so is every position in another life of the store, or
 * in none: what it counted is not what stands here.
 * @throws StoreError 400
 */
export const readPosition = (epoch: string, since: string): UnionPosition => {
  if (since === '0' || since === '') return {};
  const whole = parsed(since);
  const read = position.safeParse(whole);
  if (read.success) return read.data.epoch === epoch ? read.data.at : {};
  if (offices.safeParse(whole).success) return {};
  throw new StoreError(400, 'bad_request', "Malformed sequence supplied in 'since' parameter.");
};
