import type { z } from 'zod';
import type { heldCode } from '#shared/contracts/sync-api.ts';
import { rankOfDeskCode } from '#shared/domain/register/desk-code.ts';
import type { StoredDocument } from '../storage/document-store.ts';
import type { Epoch } from '../storage/epoch.ts';
import type { CodeCounter } from './code-blocks.ts';

/** The code that a desk says it was given, and what the server signed of it then; null in what it was given before there were proofs. */
export type HeldCode = z.infer<typeof heldCode>;

/**
 * Whether a desk may go on with a code that is not known to be its own. A proof is enough, unless another proved it first. A
 * desk's word alone counts only in a store that was put back, for a code that nobody has and that is not one of those given since.
 */
export const mayClaim = (
  code: string,
  {
    epoch,
    counter,
    holder,
    isProven,
  }: { epoch: Epoch; counter: CodeCounter; holder: StoredDocument | null; isProven: boolean },
): boolean => {
  const place = rankOfDeskCode(code);
  if (place === null) return false;
  if (isProven) return holder === null || holder['claimed'] === 'said';
  return epoch.because === 'restored' && holder === null && (place < counter.first || place >= counter.next);
};
