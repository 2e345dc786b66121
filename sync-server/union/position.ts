import { z } from 'zod';
import { StoreError } from '../storage/document-store.ts';

const positions = z.record(z.string(), z.string());
/** How far a client has read in each office's database. */
export type Positions = Readonly<Record<string, string>>;

/** Writes positions as one opaque, URL-safe sequence. */
export const writePosition = (at: Positions): string => Buffer.from(JSON.stringify(at)).toString('base64url');

/** Reads a sequence made by `writePosition`; '0' and '' are the beginning. @throws StoreError 400 */
export const readPosition = (since: string): Positions => {
  if (since === '0' || since === '') return {};
  try {
    return positions.parse(JSON.parse(Buffer.from(since, 'base64url').toString('utf8')));
  } catch {
    throw new StoreError(400, 'bad_request', "Malformed sequence supplied in 'since' parameter.");
  }
};
