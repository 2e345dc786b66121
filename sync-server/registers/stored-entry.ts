import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { registerEntry, type RegisterEntry } from '#shared/documents/register.ts';
import { plainOf } from '../commands/read-requests.ts';
import type { StoredDocument } from '../storage/document-store.ts';

/** A register's line as stored. `salt` keeps its hash from giving away what was erased; null once it was. */
export const storedEntry = registerEntry.extend({
  salt: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .nullable(),
});
export type StoredEntry = z.infer<typeof storedEntry>;

/** What to store for an entry; null when it already stands so, or when what stands there cannot be read and is not to be written over. */
export const entryToStore = (stored: StoredDocument | null, entry: RegisterEntry): StoredEntry | null => {
  const known = stored && storedEntry.safeParse(plainOf(stored)).data;
  if (stored && !known) return null;
  const salt = entry.erased ? null : (known?.salt ?? randomBytes(16).toString('hex'));
  const next = { ...entry, salt };
  return known && JSON.stringify(known) === JSON.stringify(storedEntry.parse(next)) ? null : next;
};
