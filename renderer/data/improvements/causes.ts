import type { CauseArea } from '#shared/documents/improvement.ts';
import type { Instant } from '#shared/documents/time.ts';
import type { BeforeAfter } from '#shared/domain/practice/effect.ts';
import {
  type Occurrence,
  type Periods,
  type RecurringCause,
  recurringCauses,
} from '#shared/domain/practice/recurring-causes.ts';
import { metresBetween } from '#shared/domain/routing/geometry.ts';
import type { RowTable } from '../rows/row-table.ts';

/** The desk's requests as what is counted. Merged ones are counted in the request they were merged into. */
const occurrencesOf = (table: RowTable): Occurrence[] => {
  const occurrences: Occurrence[] = [];
  for (const { row, point } of table.values())
    if (row.category !== null && row.movedTo === null && row.state !== 'merged')
      occurrences.push({
        id: row.id,
        category: row.category,
        arrondissement: row.arrondissement,
        point,
        receivedAt: row.receivedAt,
      });
  return occurrences;
};

/** Recurring causes among the requests of this desk. */
export const causesAmong = (table: RowTable, periods: Periods): RecurringCause[] =>
  recurringCauses(occurrencesOf(table), periods);

const isIn = ({ arrondissement, spot }: CauseArea, { arrondissement: at, point }: Occurrence): boolean =>
  spot
    ? point !== null && metresBetween(spot.centre, point) <= spot.metres
    : arrondissement === null || at === arrondissement;

/** Requests of an area's category there and elsewhere, before `begunAt` and after `doneAt`, over as many days each (at most `days`). */
export const countsAround = (
  table: RowTable,
  area: CauseArea,
  { begunAt, doneAt, now, days }: { begunAt: Instant; doneAt: Instant; now: Instant; days: number },
): BeforeAfter & { days: number } => {
  const span = Math.max(0, Math.min(Date.parse(now) - Date.parse(doneAt), days * 86_400_000));
  const from = new Date(Date.parse(begunAt) - span).toISOString();
  const to = new Date(Date.parse(doneAt) + span).toISOString();
  const counts = { before: 0, after: 0, elsewhereBefore: 0, elsewhereAfter: 0 };
  for (const one of occurrencesOf(table)) {
    if (one.category !== area.category) continue;
    const isBefore = one.receivedAt >= from && one.receivedAt < begunAt;
    const isAfter = one.receivedAt >= doneAt && one.receivedAt < to;
    if (!isBefore && !isAfter) continue;
    const here = isIn(area, one);
    if (isBefore) counts[here ? 'before' : 'elsewhereBefore'] += 1;
    else counts[here ? 'after' : 'elsewhereAfter'] += 1;
  }
  return { ...counts, days: Math.floor(span / 86_400_000) };
};
