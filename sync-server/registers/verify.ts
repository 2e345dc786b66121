import type { RegisterClosing } from '#shared/documents/register.ts';
import { digestOfClosing, hashLine, hashLines, type SignedLine, beforeFirstClosing } from './digest.ts';
import type { RegisterPublicKey } from './register-key.ts';
import type { StoredEntry } from './stored-entry.ts';

/** An office's registers as found, to be judged. */
export interface FoundRegister {
  entries: ReadonlyMap<string, StoredEntry>;
  closings: readonly RegisterClosing[];
  /** Lines by the id of their closing. */
  lines: ReadonlyMap<string, readonly SignedLine[]>;
}

/** What is wrong: with the closing of a month, or with one entry of it. */
export interface RegisterFault {
  month: string;
  entry: string | null;
  why:
    | 'stands out of its place in the chain'
    | 'says something else than its digest'
    | 'is not signed by this key'
    | 'has lost its lines, or they were changed'
    | 'is in an earlier closing too'
    | 'is missing from the register'
    | 'was changed after the closing';
}

/**
 * Walks the chain of an office's closings and compares each entry with what it said when its month was closed. An erased entry
 * (law 09-08) has nothing left to compare; that it is there counts.
 */
export const verifyRegister = async (
  { entries, closings, lines }: FoundRegister,
  key: RegisterPublicKey,
): Promise<RegisterFault[]> => {
  const faults: RegisterFault[] = [];
  const covered = new Set<string>();
  let previous = beforeFirstClosing;
  for (const [n, closing] of closings.entries()) {
    const { month } = closing;
    const fault = (why: RegisterFault['why'], entry: string | null = null) =>
      faults.push({ month, entry, why });
    if (closing.position !== n + 1 || closing.previous !== previous)
      fault('stands out of its place in the chain');
    if (digestOfClosing(closing) !== closing.digest) fault('says something else than its digest');
    if (!(await key.check(closing.signature, closing.digest))) fault('is not signed by this key');
    previous = closing.digest;
    const own = lines.get(closing._id);
    if (!own || hashLines(own) !== closing.linesHash) fault('has lost its lines, or they were changed');
    for (const [id, hash] of own ?? []) {
      if (covered.has(id)) fault('is in an earlier closing too', id);
      covered.add(id);
      const entry = entries.get(id);
      if (!entry) fault('is missing from the register', id);
      else if (!entry.erased && hashLine(entry, closing.closedAt) !== hash)
        fault('was changed after the closing', id);
    }
  }
  return faults;
};
