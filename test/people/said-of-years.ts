import { createHash } from 'node:crypto';
import { expectedYears } from '#shared/domain/deadlines/expected-years.ts';
import { legalDatesOf } from '#shared/domain/deadlines/legal-clock.ts';
import { workingTimeOf } from '#shared/domain/deadlines/working-time.ts';
import { writeICalendar } from '#shared/domain/deadlines/write-icalendar.ts';
import { localDay, wallClock } from '#shared/domain/deadlines/zone.ts';
import { monthEntered } from '#shared/domain/register/next-closing.ts';
import { daysOf, periods, weeksUpTo } from '#renderer/screens/supervision/period.ts';
import { formatDateTime } from '#renderer/i18n/formats.ts';
import { untilNight } from '#sync-server/nightly.ts';
import { firstOpening } from '#sync-server/watch/working-offices.ts';
import { reference } from './city.ts';

const hourMs = 3_600_000;
const everyMs = 5 * hourMs + 17 * 60_000;
const { calendar } = reference;
const time = workingTimeOf(calendar, 'anfa');

/** All that is promised, sent, exported, drawn and started by the clock at one moment. */
const saidAt = (now: string) => ({
  due: [1, 16, 120].map((hours) => time.add(now, hours * hourMs)),
  legal: legalDatesOf(now),
  /** When reminders, digests and mails may leave. */
  opens: [time.nextOpening(now), firstOpening(reference, now)],
  isOpen: time.isWorking(now),
  nightly: untilNight(Date.parse(now)),
  shown: [localDay(now), wallClock(now), formatDateTime('fr', now), formatDateTime('ar', now)],
  register: monthEntered({ enteredAt: now }),
  charts: [weeksUpTo(localDay(now), 3), periods.map((period) => daysOf(period, localDay(now)))],
});

/** One hash a year, 2025 to 2035, of what is said every few hours of it; the calendar with what is expected of later years as exported. */
export const saidOfYears = (): Record<string, string> => {
  const said: Record<string, string> = {};
  for (let year = 2025; year <= 2035; year += 1) {
    const hash = createHash('sha256');
    for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += everyMs)
      hash.update(JSON.stringify(saidAt(new Date(at).toISOString())));
    said[String(year)] = hash.digest('hex');
  }
  const expected = expectedYears(calendar);
  const text = writeICalendar(
    {
      ...calendar,
      holidays: [...calendar.holidays, ...expected.holidays],
      regimes: [...calendar.regimes, ...expected.regimes],
    },
    '2026-11-24T09:00:00.000Z',
  );
  return { ...said, export: createHash('sha256').update(text).digest('hex') };
};
