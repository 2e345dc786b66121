import type { RegisterClosing } from '#shared/documents/register.ts';
import type { Instant } from '#shared/documents/time.ts';
import { localDay } from '#shared/domain/deadlines/zone.ts';
import { numberGaps } from '#shared/domain/register/gaps.ts';
import type { UnitOfWork } from '../commands/unit-of-work.ts';
import { databaseOf, registerLinesDatabase } from '../policy/databases.ts';
import { type DocumentStore, StoreError } from '../storage/document-store.ts';
import { digestOfClosing, hashLine, hashLines, type Line, origin } from './digest.ts';
import { coveredBy, readRegister } from './read-register.ts';
import type { RegisterKey } from './register-key.ts';
import type { StoredEntry } from './stored-entry.ts';

const monthOf = (at: Instant): string => localDay(at).slice(0, 7);

const countOf = (entries: readonly StoredEntry[]): RegisterClosing['counts'] => {
  const standing = entries.filter(({ annulled }) => annulled === null);
  return {
    arrival: standing.filter(({ book }) => book === 'arrival').length,
    departure: standing.filter(({ book }) => book === 'departure').length,
    annulled: entries.length - standing.length,
  };
};

/**
 * Closes a month of an office's registers: everything entered by its end that no closing covers yet. Run in the intake's turn.
 * The same month again is the same closing.
 * @throws StoreError 400 when the month is not over, 409 when a later one is closed
 */
export const closeMonth = async (
  work: UnitOfWork,
  store: DocumentStore,
  key: RegisterKey,
  asked: { office: string; month: string; by: string; now: Instant },
): Promise<RegisterClosing> => {
  const { office, month, by, now } = asked;
  if (month >= monthOf(now)) throw new StoreError(400, 'bad_request', 'The month is not over.');
  const { entries, closings } = await readRegister(store, office);
  const known = closings.find((closing) => closing.month === month);
  if (known) return known;
  const last = closings.at(-1);
  if (last && last.month > month) throw new StoreError(409, 'conflict', `${last.month} is closed.`);
  const covered = await coveredBy(store, closings);
  const open = entries.filter(({ _id, enteredAt }) => !covered.has(_id) && monthOf(enteredAt) <= month);
  const closed = new Set(closings.map((closing) => closing.month));
  const lines = open.map((entry): Line => [entry._id, hashLine(entry, now)]);
  const facts = {
    _id: `closing-${office}-${month}`,
    kind: 'register-closing',
    schema: 1,
    office,
    month,
    position: closings.length + 1,
    closedAt: now,
    by,
    counts: countOf(open),
    late: open
      .filter(({ enteredAt }) => closed.has(monthOf(enteredAt)) || (last && monthOf(enteredAt) < last.month))
      .map(({ reference }) => reference)
      .sort(),
    gaps: numberGaps(entries.filter(({ enteredAt }) => monthOf(enteredAt) <= month)),
    linesHash: hashLines(lines),
    previous: last?.digest ?? origin,
  } as const;
  const digest = digestOfClosing({ ...facts, late: [...facts.late] });
  const closing: RegisterClosing = {
    ...facts,
    late: [...facts.late],
    digest,
    signature: await key.sign(digest),
  };
  await work.get(registerLinesDatabase, closing._id);
  work.put(registerLinesDatabase, {
    _id: closing._id,
    kind: 'register-lines',
    schema: 1,
    office,
    lines,
  });
  const database = databaseOf('registers', office);
  await work.get(database, closing._id);
  work.put(database, { ...closing });
  return closing;
};
