import type { Periods } from '#shared/domain/practice/recurring-causes.ts';

/** Days a period looks back. */
export const periodDays = ['28', '91'] as const;
export type PeriodDays = (typeof periodDays)[number];

const dayMs = 86_400_000;
/** How far back the past goes that a period is compared with. */
const pastDays = 365;

const before = (now: string, days: number): string => new Date(Date.parse(now) - days * dayMs).toISOString();

/** The last days until now, and the year before them. */
export const periodsOf = (days: PeriodDays, now: string): Periods => ({
  from: before(now, Number(days)),
  to: now,
  since: before(now, Number(days) + pastDays),
});
