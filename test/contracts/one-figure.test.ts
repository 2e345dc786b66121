import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { scopeName } from '#shared/domain/access/scope-name.ts';
import { systemActor } from '#shared/domain/access/system-actor.ts';
import { buildDigest } from '#shared/domain/escalation/digest.ts';
import { everything, type FigureQuery } from '#shared/domain/figures/queue-query.ts';
import { openStates } from '#shared/domain/life.ts';
import { causesAmong } from '#renderer/data/improvements/causes.ts';
import { clustersOf } from '#renderer/data/rows/city-map.ts';
import { momentOf } from '#renderer/data/rows/moment.ts';
import { recurringSpots } from '#renderer/data/rows/recurring-spots.ts';
import { rowOf } from '#renderer/data/rows/row.ts';
import { RowTable } from '#renderer/data/rows/row-table.ts';
import { wordsOf } from '#renderer/i18n/words.ts';
import { figureMessages } from '#renderer/parts/figure/messages.ts';
import { reportBoard } from '#renderer/screens/report/report-board.ts';
import { ReportPaper } from '#renderer/screens/report/ReportPaper.tsx';
import { type BoardName, boardsOf, wholeCityFilter } from '#renderer/screens/supervision/boards.ts';
import { csvOf } from '#renderer/screens/supervision/export/csv.ts';
import { xlsxOf } from '#renderer/screens/supervision/export/xlsx.ts';
import { headlinesOf } from '#renderer/screens/supervision/headlines.ts';
import { supervisionMessages } from '#renderer/screens/supervision/messages.ts';
import { tableLines } from '#renderer/screens/supervision/table.ts';
import { dimensionTable } from '#renderer/screens/supervision/tables.ts';
import { ask } from '#test/people/ask-by-row.ts';
import { personOf, reference } from '#test/people/city.ts';
import { demoTable } from '#test/people/demo-table.ts';
import { aRow } from '#test/people/rows.ts';

const now = '2026-11-24T11:00:00.000Z';
const me = personOf('per-supervisor-1');
const moment = momentOf(me, reference, now);
const everyNth = 10;
let requests: RequestDocument[] = [];
let table = new RowTable();
beforeAll(async () => {
  ({ requests, table } = await demoTable(everyNth, now));
}, 120_000);

const listed = (query: FigureQuery) => table.query({ ...query, offset: 0, limit: 0 }, moment).total;
const anywhere = { west: -180, south: -80, east: 180, north: 80, zoom: 12 };

/** Every place that shows a figure of the year's requests, asked for the same offices. */
const everyPlace = async (office: string | null) => {
  const boards = boardsOf({ ...wholeCityFilter, period: 'year', office }, 'arrondissement', now);
  const names = Object.keys(boards) as BoardName[];
  const counted = Object.fromEntries(
    names.map((name) => [name, table.board(boards[name], moment)]),
  ) as Record<BoardName, ReturnType<RowTable['board']>>;
  const figures = { boards, counted, asOf: now };
  const { t } = wordsOf('fr', supervisionMessages, figureMessages);
  const lines = dimensionTable(figures, 'arrondissement', { t, nameOf: (_of, value) => value ?? '–' });
  const column = (id: string) => lines.columns.findIndex((one) => one.id === id);
  const drawn = tableLines(lines);
  const csv = parse(csvOf([lines]).slice(1), { delimiter: ';', relaxColumnCount: true }) as string[][];
  const book = unzipSync(new Uint8Array(await (await xlsxOf([lines], false)).arrayBuffer()));
  const sheet = strFromU8(book['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  const yearly = table.board(reportBoard(2026, office), moment);
  const paper = renderToStaticMarkup(
    createElement(ReportPaper, {
      report: { year: 2026, office, asOf: now, board: yearly, rejections: [], improvements: [] },
      reference,
      scope: scopeName(me, reference, office),
    }),
  );
  const map = clustersOf(
    table.values(),
    { query: { ...boards.cohort.base, offset: 0, limit: 0 }, ...anywhere },
    moment,
  );
  const letters = 'ABCDEFGHIJK';
  return {
    headlines: headlinesOf(figures),
    /** A measure's total on the screen, the sum of its lines, the last line as spreadsheet, workbook and paper have it. */
    total: (id: string) => ({
      line: lines.total?.[column(id)]?.value,
      lines: lines.rows.reduce((sum, { cells }) => sum + Number(cells[column(id)]?.value ?? 0), 0),
      csv: csv.at(-1)?.[column(id)],
      xlsx: new RegExp(
        `<c r="${letters[column(id)] ?? ''}${String(drawn.length + 1)}"[^>]*><v>([^<]*)</v>`,
      ).exec(sheet)?.[1],
    }),
    counted,
    boards,
    yearly,
    paper: paper
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/[\u00a0\u202f]/g, ' ')
      .replaceAll(/\s+/g, ' '),
    map,
  };
};

describe.each([null, 'anfa'])('for the same year and offices (%s) a figure is the same', (office) => {
  it('received: headline, list, table, CSV, workbook, map, report, and its paper', async () => {
    const { headlines, total, boards, yearly, paper, map } = await everyPlace(office);
    const received = listed(boards.cohort.base);
    expect(received).toBeGreaterThan(office === null ? 300 : 10);
    expect(headlines.find(({ id }) => id === 'received')?.value).toBe(received);
    expect(total('received')).toEqual({
      line: received,
      lines: received,
      csv: String(received),
      xlsx: String(received),
    });
    expect(map.placed + map.unplaced).toBe(received);
    expect(yearly.totals['received']).toBe(received);
    expect(paper).toContain(`Reçues ${String(received)} `);
  });

  it('open and late: headline, list, table, CSV, workbook, the view of the queue', async () => {
    const { headlines, total } = await everyPlace(office);
    const offices = office === null ? [] : [office];
    for (const [id, query] of [
      ['overdue', { ...everything, offices, only: 'overdue' }],
      [
        'open',
        { ...everything, offices, states: ['received', 'qualified', 'assigned', 'in-progress', 'waiting'] },
      ],
    ] as const) {
      const count = listed(query);
      expect(count).toBeGreaterThan(0);
      const headline = headlines
        .flatMap(({ counts }) => counts)
        .find(({ label }) => label === `supervision.${id}`);
      expect(headline && listed(headline.query)).toBe(count);
      expect([id, headline?.value]).toEqual([id, count]);
      expect([id, total(id)]).toEqual([
        id,
        { line: count, lines: count, csv: String(count), xlsx: String(count) },
      ]);
    }
  });

  it('first word and on time: headline, table, report', async () => {
    const { headlines, counted, yearly, total } = await everyPlace(office);
    const { acknowledged, acknowledgedBase, met, targetBase } = counted.cohort.totals;
    const word = (acknowledged ?? 0) / (acknowledgedBase ?? 0);
    expect(headlines.find(({ id }) => id === 'acknowledged')?.value).toBe(word);
    expect((yearly.totals['acknowledged'] ?? 0) / (yearly.totals['acknowledgedBase'] ?? 0)).toBe(word);
    expect(total('acknowledged').line).toBe(word);
    expect(headlines.find(({ id }) => id === 'on-time')?.value).toBe((met ?? 0) / (targetBase ?? 0));
    expect(total('on-time').line).toBe((met ?? 0) / (targetBase ?? 0));
  });
});

it('to decide: the digest, and the inbox it speaks of', () => {
  const proposed = requests.map((request, n) =>
    n % 5 === 0 && openStates.some((state) => state === request.state)
      ? ask(
          request,
          { type: 'propose-escalation', step: 'niveau-1', because: null, reason: 'rien' },
          systemActor.id,
        ).after
      : request,
  );
  const inbox = new RowTable();
  for (const request of proposed) inbox.set(request._id, rowOf(request, 0));
  const { total } = inbox.query(
    { ...everything, only: 'to-decide', offset: 0, limit: 0 },
    momentOf(me, reference, now),
  );
  expect(total).toBeGreaterThan(3);
  expect(buildDigest(me, proposed, reference, { since: null, now })?.undecided).toBe(total);
});

it('a corner: the map and Amélioration, on both sides of any square', () => {
  const corner = new RowTable();
  // Seven around one point, three of them over the edge of a map square; the rest of the quarter is calm.
  const put = (id: string, lat: number, lon: number, category: string) =>
    corner.set(id, {
      row: aRow({ id, category, arrondissement: 'anfa', receivedAt: '2026-11-10T10:00:00.000Z' }),
      text: '',
      codes: '',
      prints: [],
      point: { lat, lon },
    });
  for (let n = 0; n < 7; n += 1) put(`corner-${String(n)}`, 33.5895 + n * 0.0001, -7.6289, 'rats');
  for (let n = 0; n < 60; n += 1)
    put(`else-${String(n)}`, 33.57 + (n % 8) * 0.004, -7.66 + n * 0.0009, 'ordures-menageres');
  for (let n = 0; n < 20; n += 1) put(`rare-${String(n)}`, 33.56 + n * 0.003, -7.67 + n * 0.003, 'rats');
  const [spot] = recurringSpots(corner.values(), { ...everything, offset: 0, limit: 0 }, moment);
  const cause = causesAmong(corner, {
    since: '2026-01-01T00:00:00.000Z',
    from: '2026-09-01T00:00:00.000Z',
    to: now,
  }).find(({ place }) => place.kind === 'spot');
  expect(spot?.count).toBe(7);
  expect(cause?.ids).toHaveLength(7);
  expect(cause?.place).toMatchObject({ centre: spot?.centre, metres: spot?.metres });
});
