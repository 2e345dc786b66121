import { identifiers, type Identifiers } from '#shared/documents/citizen.ts';
import type { Outbox } from '../outbox/outbox.ts';

/** What somebody wrote of a citizen on this desk and the server has not said a word on yet; the newest. */
export const writtenHere = (outbox: Pick<Outbox, 'entries'>, citizenId: string): Identifiers | null => {
  for (const { command } of outbox.entries().reverse()) {
    const { body } = command;
    const who = 'complainant' in body ? body.complainant : null;
    if (who?.citizenId !== citizenId) continue;
    const own = identifiers.parse(who);
    if (own.phone !== null || own.paper !== null || own.email !== null || own.address !== '') return own;
  }
  return null;
};
