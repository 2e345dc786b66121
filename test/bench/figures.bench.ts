import { environmentOf } from '#shared/environment/environment.ts';
import { buildReferenceData } from '#shared/reference/reference-data.ts';
import { clustersOf } from '#renderer/data/rows/city-map.ts';
import { type Board, figureQuery } from '#shared/domain/figures/board.ts';
import { RowTable } from '#renderer/data/rows/row-table.ts';
import { boardsOf, wholeCityFilter } from '#renderer/screens/supervision/boards.ts';
import { aRow } from '#test/people/rows.ts';
import { median, printTable } from './table.ts';

const { MAKTAB_BENCH_ROWS: count } = environmentOf('measures').parse(process.env);
const repeats = 7;
const now = '2026-11-24T09:00:00.000Z';
const hourMs = 3_600_000;
const reference = buildReferenceData();
const moment = {
  me: 'per-supervisor-1',
  now,
  endOfDay: '2026-11-24T22:59:00.000Z',
  calendar: reference.calendar,
  mayDecide: () => false,
  isEscalatedToMe: () => false,
};
const { arrondissements } = reference.territory;
const { categories } = reference.catalogue;
const states = [
  'qualified',
  'assigned',
  'in-progress',
  'waiting',
  'answered',
  'closed',
  'closed',
  'closed',
] as const;
const channels = ['counter', 'phone', 'mobile-app', 'paper'];
const pick = <Item>(items: readonly Item[], n: number): Item => {
  const item = items[n % items.length];
  if (item === undefined) throw new RangeError('Nothing to pick from.');
  return item;
};

const table = new RowTable();
for (let n = 0; n < count; n += 1) {
  const receivedAt = new Date(Date.parse(now) - (n % 4000) * hourMs).toISOString();
  const later = (hours: number) => new Date(Date.parse(receivedAt) + hours * hourMs).toISOString();
  const state = pick(states, n * 7);
  const isSettled = state === 'answered' || state === 'closed';
  const category = pick(categories, n * 11);
  const row = aRow({
    id: `req-${String(n)}`,
    state,
    category: category.code,
    domain: category.domain,
    partner: category.partner,
    channel: pick(channels, n * 3),
    office: pick(arrondissements, n * 5).code,
    arrondissement: pick(arrondissements, n * 5).code,
    receivedAt,
    targetAt: later(48 + (n % 90)),
    legalAcknowledgeAt: later(15 * 24),
    legalAnswerAt: later(60 * 24),
    firstResponseAt: n % 3 === 0 ? null : later(n % 70),
    answeredAt: isSettled ? later(20 + (n % 130)) : null,
    dueAt: isSettled || state === 'waiting' ? null : later(48 + (n % 90)),
    reopenedCount: n % 29 === 0 ? 1 : 0,
  });
  table.set(row.id, {
    row,
    text: '',
    codes: '',
    prints: [],
    point: { lat: 33.5 + ((n * 7919) % 1000) / 8000, lon: -7.7 + ((n * 104_729) % 1000) / 5000 },
  });
}
/** Processor time, not the clock's: other programs do not count. ms. */
const timed = (run: () => unknown): number => {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};
const repeated = (run: () => unknown): number => median(Array.from({ length: repeats }, () => timed(run)));

const boards = Object.values(boardsOf(wholeCityFilter, 'arrondissement', now));
const first = timed(() => boards.map((board) => table.board(board, moment)));
/** The same figures, each by a pass of its own. */
const naive = (board: Board) => {
  for (const measure of Object.keys(board.measures)) {
    table.count({ ...figureQuery(board, measure), offset: 0, limit: 0 }, moment);
    for (const dimension of board.by)
      for (const { value } of table.board(board, moment).groups[dimension] ?? [])
        table.count({ ...figureQuery(board, measure, { dimension, value }), offset: 0, limit: 0 }, moment);
  }
};
let figures = 0;
for (const board of boards) {
  const lines = Object.values(table.board(board, moment).groups).reduce(
    (sum, groups) => sum + groups.length,
    0,
  );
  figures += Object.keys(board.measures).length * (lines + 1);
}
const question = {
  query: {
    ...figureQuery(
      { base: boardsOf(wholeCityFilter, 'arrondissement', now).present.base, measures: {}, by: [] },
      '',
    ),
    offset: 0,
    limit: 0,
  },
  zoom: 14,
  west: -8,
  south: 33,
  east: -7,
  north: 34,
};
const pixels = new Map<string, number>();
printTable(
  `Supervision over ${count.toLocaleString('en')} requests: ${String(figures)} figures (median of ${String(repeats)}, processor time)`,
  'a pass each',
  [
    {
      what: 'the whole screen',
      ours: repeated(() => boards.map((board) => table.board(board, moment))),
      baseline: timed(() => boards.forEach(naive)),
      unit: 'ms',
    },
  ],
);
console.log(`\nThe first time, working times not yet known: ${first.toFixed(0)} ms`);
printTable(`The map over ${count.toLocaleString('en')} points`, 'grouping by text', [
  {
    what: 'circles of the whole city',
    ours: repeated(() => clustersOf(table.values(), question, moment)),
    baseline: repeated(() => {
      pixels.clear();
      for (const { point } of table.values())
        if (point) {
          const key = `${point.lat.toFixed(2)} ${point.lon.toFixed(2)}`;
          pixels.set(key, (pixels.get(key) ?? 0) + 1);
        }
    }),
    unit: 'ms',
  },
]);
