import type { RegisterClosing } from '#shared/documents/register.ts';
import type { Instant } from '#shared/documents/time.ts';
import { localDay } from '#shared/domain/deadlines/zone.ts';
import { numberGaps } from '#shared/domain/register/gaps.ts';
import { closingCounts, monthEntered, nextClosing } from '#shared/domain/register/next-closing.ts';
import type { UnitOfWork } from '../commands/unit-of-work.ts';
import { databaseOf, registerLinesDatabase } from '../policy/databases.ts';
import { type DocumentStore, StoreError } from '../storage/document-store.ts';
import { digestOfClosing, hashLine, hashLines, type SignedLine, beforeFirstClosing } from './digest.ts';
import { coveredBy, readRegister } from './read-register.ts';
import type { RegisterKey } from './register-key.ts';

const monthOf = (at: Instant): string => localDay(at).slice(0, 7);

/**
 * Closes a month of an office's registers: what was entered in it, and what has come since for months closed before. Run in the
 * intake's turn. The same month again is the same closing.
 * @throws StoreError 400 when the month is not over, 409 when it is not the next one to close
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
  const next = nextClosing(entries, closings, localDay(now));
  if (month !== next) throw new StoreError(409, 'conflict', `The next month to close is ${next ?? 'none'}.`);
  const covered = await coveredBy(store, closings);
  const open = entries.filter((entry) => !covered.has(entry._id) && monthEntered(entry) <= month);
  const lines = open.map((entry): SignedLine => [entry._id, hashLine(entry, now)]);
  const facts = {
    _id: `closing-${office}-${month}`,
    kind: 'register-closing',
    schema: 1,
    office,
    month,
    position: closings.length + 1,
    closedAt: now,
    by,
    counts: closingCounts(open),
    late: open
      .filter((entry) => monthEntered(entry) < month)
      .map(({ reference }) => reference)
      .sort(),
    gaps: numberGaps(entries.filter((entry) => monthEntered(entry) <= month)),
    linesHash: hashLines(lines),
    previous: last?.digest ?? beforeFirstClosing,
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
