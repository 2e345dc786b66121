import { beforeAll, describe, expect, it } from 'vitest';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { figureQuery } from '#shared/domain/figures/board.ts';
import { RowTable } from '#renderer/data/rows/row-table.ts';
import { boardsOf, wholeCityFilter } from '#renderer/screens/supervision/boards.ts';
import { daysOf } from '#renderer/screens/supervision/period.ts';
import { reference } from '#test/people/city.ts';
import { demoTable } from '#test/people/demo-table.ts';
import { slowFigures } from '#test/people/slow-figures.ts';

const now = '2026-11-24T11:00:00.000Z';
const everyNth = 20;
/** Public holidays of the weeks looked at: the Green March, Independence, and Unity Day. */
const holidays = new Set(['2026-10-31', '2026-11-06', '2026-11-18']);
const moment = {
  me: 'per-supervisor-1',
  now,
  endOfDay: '2026-11-24T22:59:00.000Z',
  calendar: reference.calendar,
  mayDecide: () => false,
  isEscalatedToMe: () => false,
};
let requests: RequestDocument[] = [];
let table = new RowTable();

beforeAll(async () => {
  ({ requests, table } = await demoTable(everyNth, now));
}, 60_000);

describe('the screen’s figures', () => {
  it.each(['week', 'four-weeks'] as const)(
    'of %s are those told from the raw documents, without the desk’s code',
    (period) => {
      const days = daysOf(period, '2026-11-24');
      const expected = slowFigures(requests, { ...days, now, calendar: { holidays } });
      const boards = boardsOf({ ...wholeCityFilter, period }, 'arrondissement', now);
      const cohort = table.board(boards.cohort, moment);
      const present = table.board(boards.present, moment);
      const settled = table.board(boards.agents, moment);
      const backlog = { ...boards.present, measures: { backlog: { narrowing: { openOn: days.to } } } };
      const hours = (minutes: number | null) => (minutes === null ? null : minutes / 60);
      expect(requests.length).toBeGreaterThan(200);
      expect(expected.received).toBeGreaterThan(20);
      expect(expected.late).toBeGreaterThan(0);
      expect({ ...cohort.totals, ...present.totals }).toMatchObject({
        received: expected.received,
        met: expected.met,
        late: expected.late,
        acknowledged: expected.acknowledged,
        reopened: expected.reopened,
        open: expected.open,
        overdue: expected.overdue,
      });
      expect(settled.totals['settled']).toBe(expected.settled);
      expect(table.board(backlog, moment).totals['backlog']).toBe(expected.backlog);
      // Walked by whole minutes: within one of the exact working time.
      expect(Math.abs((cohort.response?.median ?? 0) - (hours(expected.medianMinutes) ?? 0))).toBeLessThan(
        1 / 30,
      );
      expect(Math.abs((cohort.response?.p90 ?? 0) - (hours(expected.p90Minutes) ?? 0))).toBeLessThan(1 / 30);
    },
    60_000,
  );

  it('each open the list of their number, on the real data of the demo city', () => {
    for (const board of Object.values(boardsOf(wholeCityFilter, 'category', now))) {
      const { totals } = table.board(board, moment);
      for (const measure of Object.keys(board.measures))
        expect([
          measure,
          table.query({ ...figureQuery(board, measure), offset: 0, limit: 5000 }, moment).rows.length,
        ]).toEqual([measure, totals[measure]]);
    }
  });
});
