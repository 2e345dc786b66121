/** Says on stdout, as JSON, what a desk registers, shows, prints and counts around some moments; run in a process with a `TZ` of its own. */
import { momentOf } from '#renderer/data/rows/moment.ts';
import { matcherOf } from '#renderer/data/rows/matches.ts';
import { formatDateTime, formatDay, formatTime } from '#renderer/i18n/formats.ts';
import { publishedLegalTime } from '#shared/domain/deadlines/legal-time.ts';
import { clockDifferences, runtimeOffset } from '#shared/domain/deadlines/runtime-zone.ts';
import { localDay } from '#shared/domain/deadlines/zone.ts';
import { everything } from '#shared/domain/figures/queue-query.ts';
import { decide } from '#shared/workflow/decide.ts';
import { begin } from '#shared/workflow/begin.ts';
import { loadPapers } from '../print/render.ts';
import { contextFor, personOf, reference } from './city.ts';
import { aCommand, aRegistration } from './commands.ts';
import { aRow } from './rows.ts';
import { saidOfYears } from './said-of-years.ts';

/** New Year, midnight, the nights on which legal time goes to UTC before Ramadan and back, summer time in other places. */
const moments = [
  '2026-12-31T22:59:59.000Z',
  '2026-12-31T23:00:01.000Z',
  '2026-11-24T09:00:00.000Z',
  '2027-02-07T01:59:59.000Z',
  '2027-02-07T02:00:01.000Z',
  '2027-03-14T10:30:00.000Z',
  '2027-03-14T02:30:00.000Z',
];
const { papers } = await loadPapers();
const said = moments.map((now) => {
  const arrivedOn = localDay(now);
  const body = aRegistration();
  const command = aCommand(
    { ...body, arrival: { ...body.arrival, arrivedOn } },
    { doneAt: now, requestId: 'req-00000001', _id: 'cmd-00000001' },
  );
  const decision = decide(command, { ...contextFor(command, null), now });
  if (!decision.accepted) throw new Error(decision.refusal.code);
  const [event] = decision.events;
  const request = event && begin(event);
  if (!request) throw new Error('nothing registered');
  const isDueToday = matcherOf(
    { ...everything, only: 'today', offset: 0, limit: 0 },
    momentOf(personOf('per-anfa-agent-1'), reference, now),
  );
  return {
    arrivedOn,
    due: request.due,
    shown: (['fr', 'ar'] as const).map((language) =>
      [now, request.due.answer].flatMap((when) => [
        formatDay(language, when),
        formatTime(language, when),
        formatDateTime(language, when),
        formatDay(language, localDay(when)),
      ]),
    ),
    printed: papers.receipt(request),
    counted: Array.from({ length: 49 }, (_, n) =>
      new Date(Date.parse(now) + (n - 24) * 3_600_000).toISOString(),
    )
      .map((dueAt) =>
        isDueToday({ row: aRow({ dueAt, targetAt: dueAt }), text: '', codes: '', prints: [], point: null })
          ? 1
          : 0,
      )
      .join(''),
  };
});
console.log(
  JSON.stringify({
    offset: new Date('2027-07-01T00:00:00.000Z').getTimezoneOffset(),
    believed: runtimeOffset(Date.parse('2026-11-24T12:00:00.000Z')),
    told: clockDifferences(publishedLegalTime, { from: '2026-09-01', to: '2027-04-30' }),
    said,
    years: saidOfYears(),
  }),
);
