import type { HeldMail } from '#shared/contracts/mail-api.ts';
import { outgoingDatabase } from '../policy/databases.ts';
import type { DocumentStore } from '../storage/document-store.ts';

/** Whose day is over. */
export type Spent = HeldMail['spent'];
/** What a message counts for. */
interface Counted {
  by: string | null;
  toPrint: string;
  day: string;
}

/**
 * E-mails that leave in a day (UTC) in the city's name. Of one agent: more than a counter has in a day, fewer than somebody sends
 * who writes to strangers. To one address: whoever writes ten times is not answered an eleventh. What the server sends by the city's
 * rules counts for the address and the city only.
 */
export const budgets: readonly { spent: Spent; most: number; fields: (keyof Counted)[] }[] = [
  { spent: 'sender', most: 60, fields: ['day', 'by'] },
  { spent: 'address', most: 10, fields: ['day', 'toPrint'] },
  { spent: 'city', most: 5000, fields: ['day'] },
];

/** The first budget that a message would go beyond; null: it may go. What was queued stands in the store, so a restart forgets nothing. */
export const spentBudget = async (store: DocumentStore, message: Counted): Promise<Spent | null> => {
  for (const { spent, most, fields } of budgets) {
    const wanted = fields.flatMap((field) => {
      const value = message[field];
      return value === null ? [] : [[field, value] as const];
    });
    if (wanted.length < fields.length) continue;
    if ((await store.countByFields(outgoingDatabase, Object.fromEntries(wanted), most)) >= most) return spent;
  }
  return null;
};
