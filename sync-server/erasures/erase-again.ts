import { eraseCitizen, type ErasureParts } from './erase-citizen.ts';
import type { ErasedLine } from '../privacy/erasure-ledger.ts';

/** What the last erasing of each citizen said, with the ids of all of theirs. */
const citizensOf = (lines: readonly ErasedLine[]): Map<string, { waits: boolean; ids: Set<string> }> => {
  const citizens = new Map<string, { waits: boolean; ids: Set<string> }>();
  for (const { citizenId, waits, ids } of lines) {
    const known = citizens.get(citizenId)?.ids ?? new Set<string>();
    citizens.set(citizenId, { waits, ids: new Set([...known, ...ids]) });
  }
  return citizens;
};

/** Erases all of the ledger in a store that was put back to a copy, and may have them again. */
export const eraseAgain = async (parts: ErasureParts): Promise<void> => {
  for (const [citizenId, { ids }] of citizensOf(parts.ledger.erased()))
    await eraseCitizen(parts, { citizenId, by: null, why: 'restored', isDry: false, again: ids });
};

/** Goes on with citizens of whom a request was not over. */
export const eraseWaiting = async (parts: ErasureParts): Promise<void> => {
  for (const [citizenId, { waits }] of citizensOf(parts.ledger.erased()))
    if (waits) await eraseCitizen(parts, { citizenId, by: null, why: 'closed', isDry: false });
};
