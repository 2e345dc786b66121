import { z } from 'zod';
import type { Instant } from '#shared/documents/time.ts';
import type { TakenNumber } from '#shared/domain/register/taken-number.ts';
import { localDay } from '#shared/domain/deadlines/zone.ts';
import { cityDatabase } from '../policy/databases.ts';
import type { UnitOfWork } from './unit-of-work.ts';

/**
 * How far beyond the highest number that a desk has used a number may lie. Whoever sits at a desk sends what is in their own sealed
 * store; a colleague's numbers in between may come weeks later. One desk registers some two hundred a day at most.
 */
export const mostAhead = 2000;
const daysAhead = 2;
const perPage = 1000;
const dayMs = 86_400_000;

const highestNumber = z.object({ last: z.int() });
const idOf = ({ book, desk, year }: TakenNumber) => `numbers:${book}:${desk}:${String(year)}`;
/** How the claims of a register's year begin; see `claimsOf` in judge.ts. */
const claimPrefix = ({ book, desk, year }: TakenNumber) =>
  `ref:${book === 'departure' ? 'D-' : ''}${desk}-${String(year % 100).padStart(2, '0')}-`;

/** The number that comes after the highest of a register's year. Asked in the turn that spends it, so that no two get the same. */
export const nextNumber = async (
  work: UnitOfWork,
  register: Pick<TakenNumber, 'book' | 'desk' | 'year'>,
): Promise<number> => (await highestOf(work, { ...register, number: 0, reference: '' })) + 1;

/** The years whose numbers a desk may take: this one, the one before for what lay unsent over New Year, and tomorrow's. */
const isYearInReach = (year: number, now: Instant): boolean => {
  const yearAt = (ms: number) => Number(localDay(new Date(ms).toISOString()).slice(0, 4));
  const today = Date.parse(now);
  return year >= yearAt(today) - 1 && year <= yearAt(today + daysAhead * dayMs);
};

/** The highest number of a register's year that was used, or spent on nothing. Counted once from the claims where nobody has yet. */
const highestOf = async (work: UnitOfWork, taken: TakenNumber): Promise<number> => {
  const known = highestNumber.safeParse(await work.get(cityDatabase, idOf(taken))).data;
  if (known) return known.last;
  const prefix = claimPrefix(taken);
  let last = 0;
  for (let after = prefix; ;) {
    const page = (await work.readById(cityDatabase, after, perPage)).filter(({ _id }) =>
      _id.startsWith(prefix),
    );
    const end = page.at(-1)?._id;
    if (end === undefined) return last;
    last = Number(end.slice(prefix.length).split('-')[0]);
    after = end;
  }
};

/**
 * Whether a number is one of its desk's next: of a year in reach, and not further beyond the highest used one than `mostAhead`. A
 * lower one that nobody used is too: it came late. Whether it is free is another matter.
 */
export const isInReach = async (work: UnitOfWork, taken: TakenNumber, now: Instant): Promise<boolean> =>
  isYearInReach(taken.year, now) && taken.number <= (await highestOf(work, taken)) + mostAhead;

/** Takes note that a number is used, or spent on nothing. */
export const noteHighest = async (work: UnitOfWork, taken: TakenNumber): Promise<void> => {
  const highest = await highestOf(work, taken);
  if (taken.number <= highest) return;
  work.put(cityDatabase, { _id: idOf(taken), kind: 'highest-number', last: taken.number });
};
