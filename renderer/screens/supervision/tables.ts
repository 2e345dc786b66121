import type { CommonId } from '#renderer/i18n/common-messages.ts';
import type { IdOf, Translate } from '#renderer/i18n/words.ts';
import type { figureMessages } from '#renderer/parts/figure/messages.ts';
import type { supervisionMessages } from './messages.ts';
import { type Dimension, figureQuery } from '#shared/domain/figures/board.ts';
import { ageBuckets, responseBuckets } from '#shared/domain/figures/narrowing.ts';
import { type Boards, share } from './boards.ts';
import type { BoardCell, BoardTable } from './table.ts';
import type { ShownFigures } from './use-figures.ts';

/** Words that tables need. */
export interface TableWords {
  t: Translate<CommonId | IdOf<typeof supervisionMessages | typeof figureMessages>>;
  nameOf: (dimension: Dimension, value: string | null) => string;
}

/** A count with the list behind it. */
export const countCell = (
  { boards, counted }: Pick<ShownFigures, 'boards' | 'counted'>,
  board: keyof Boards,
  measure: string,
): BoardCell => ({
  value: counted[board].totals[measure] ?? 0,
  query: figureQuery(boards[board], measure),
});

/** What was counted of a board, by the values of a dimension. */
const groupsOf = ({ counted }: Pick<ShownFigures, 'counted'>, board: keyof Boards, dimension: Dimension) =>
  new Map((counted[board].groups[dimension] ?? []).map((group) => [group.value, group]));

const byCount = (a: { weight: number }, b: { weight: number }) => b.weight - a.weight;

/** The requests received and those open now, by one dimension, the most first. */
export const dimensionTable = (
  figures: ShownFigures,
  dimension: Dimension,
  { t, nameOf }: TableWords,
): BoardTable => {
  const { boards, counted } = figures;
  const cohort = groupsOf(figures, 'cohort', dimension);
  const present = groupsOf(figures, 'present', dimension);
  const legal = groupsOf(figures, 'legal', dimension);
  type Counts = Readonly<Record<string, number>>;
  /** A line of the table; `slice`: of one value, or of all. */
  const cellsOf = (
    name: string,
    { received, now, answers }: { received: Counts; now: Counts; answers: Counts },
    median: number | null,
    slice?: { dimension: Dimension; value: string | null },
  ): BoardCell[] => {
    const of = (measure: string): BoardCell => ({
      value: received[measure] ?? 0,
      query: figureQuery(boards.cohort, measure, slice),
    });
    const ofNow = (measure: string): BoardCell => ({
      value: now[measure] ?? 0,
      query: figureQuery(boards.present, measure, slice),
    });
    return [
      { value: name },
      of('received'),
      { value: share(received['met'], received['targetBase']) },
      of('met'),
      of('late'),
      { value: share(received['acknowledged'], received['acknowledgedBase']) },
      { value: share(answers['answered'], answers['answeredBase']) },
      { value: median },
      of('reopened'),
      ofNow('open'),
      ofNow('overdue'),
    ];
  };
  const lines = [...new Set([...cohort.keys(), ...present.keys()])].map((value) => {
    const received = cohort.get(value)?.counts ?? {};
    const now = present.get(value)?.counts ?? {};
    const answers = legal.get(value)?.counts ?? {};
    const median = cohort.get(value)?.response?.median ?? null;
    const cells = cellsOf(nameOf(dimension, value), { received, now, answers }, median, { dimension, value });
    return { key: value ?? '', cells, weight: (received['received'] ?? 0) + (now['open'] ?? 0) };
  });
  return {
    id: `by-${dimension}`,
    title: t('supervision.table', { dimension: t(`supervision.by.${dimension}`).toLowerCase() }),
    columns: [
      { id: 'name', label: t(`supervision.by.${dimension}`), kind: 'text' },
      { id: 'received', label: t('supervision.received'), kind: 'count' },
      { id: 'on-time', label: t('supervision.on-time'), kind: 'share' },
      { id: 'met', label: t('supervision.met'), kind: 'count' },
      { id: 'late', label: t('supervision.late'), kind: 'count' },
      { id: 'acknowledged', label: t('supervision.acknowledged'), kind: 'share' },
      { id: 'answered', label: t('supervision.answered'), kind: 'share' },
      { id: 'response', label: t('supervision.response'), kind: 'hours' },
      { id: 'reopened', label: t('supervision.reopened'), kind: 'count' },
      { id: 'open', label: `${t('supervision.open')} (${t('supervision.now')})`, kind: 'count' },
      { id: 'overdue', label: `${t('supervision.overdue')} (${t('supervision.now')})`, kind: 'count' },
    ],
    rows: lines.filter(({ weight }) => weight > 0).sort(byCount),
    total: cellsOf(
      t('supervision.total'),
      { received: counted.cohort.totals, now: counted.present.totals, answers: counted.legal.totals },
      counted.cohort.response?.median ?? null,
    ),
  };
};

/** The week a measure of the weeks' board is about: its Monday. */
const mondaysOf = ({ weeks }: Boards): string[] =>
  Object.keys(weeks.measures).flatMap((name) => (name.startsWith('in.') ? name.slice(3) : []));

export const weeksTable = (figures: ShownFigures, { t }: TableWords): BoardTable => ({
  id: 'weeks',
  title: t('supervision.weeks'),
  columns: [
    { id: 'week', label: t('supervision.week'), kind: 'day' },
    { id: 'in', label: t('supervision.week.in'), kind: 'count' },
    { id: 'out', label: t('supervision.week.out'), kind: 'count' },
    { id: 'backlog', label: t('supervision.week.backlog'), kind: 'count' },
  ],
  rows: mondaysOf(figures.boards).map((monday) => ({
    key: monday,
    cells: [
      { value: monday },
      countCell(figures, 'weeks', `in.${monday}`),
      countCell(figures, 'weeks', `out.${monday}`),
      countCell(figures, 'weeks', `backlog.${monday}`),
    ],
  })),
});

/** A row a bucket with how many fell into it. */
const bucketTable = <Bucket extends string>(
  figures: ShownFigures,
  { t }: TableWords,
  table: Pick<BoardTable, 'id' | 'title'> & {
    board: keyof Boards;
    /** Measures of the board are called `measure.bucket`. */
    measure: string;
    buckets: readonly Bucket[];
    /** What the buckets are of, and what each is called. */
    first: { id: string; label: string; nameOf: (bucket: Bucket) => string };
  },
): BoardTable => {
  const { board, measure, buckets, first, ...named } = table;
  return {
    ...named,
    columns: [
      { id: first.id, label: first.label, kind: 'text' },
      { id: 'count', label: t('supervision.count'), kind: 'count' },
    ],
    rows: buckets.map((bucket) => ({
      key: bucket,
      cells: [{ value: first.nameOf(bucket) }, countCell(figures, board, `${measure}.${bucket}`)],
    })),
  };
};

export const ageingTable = (figures: ShownFigures, words: TableWords): BoardTable => {
  const { t } = words;
  return bucketTable(figures, words, {
    id: 'ageing',
    title: t('supervision.ageing'),
    board: 'present',
    measure: 'age',
    buckets: ageBuckets,
    first: { id: 'age', label: t('supervision.age'), nameOf: (bucket) => t(`supervision.age.${bucket}`) },
  });
};

export const responseTable = (figures: ShownFigures, words: TableWords): BoardTable => {
  const { t } = words;
  return bucketTable(figures, words, {
    id: 'first-response',
    title: t('supervision.first-response'),
    board: 'cohort',
    measure: 'response',
    buckets: responseBuckets,
    first: {
      id: 'hours',
      label: t('supervision.response'),
      nameOf: (bucket) => t(`supervision.response.${bucket}`),
    },
  });
};

/** Who has how much: open now, late, waiting, settled in the period. */
export const agentsTable = (figures: ShownFigures, { t, nameOf }: TableWords): BoardTable => {
  const dimension = 'assignee';
  const { boards } = figures;
  const groups = {
    agentsPresent: groupsOf(figures, 'agentsPresent', dimension),
    agents: groupsOf(figures, 'agents', dimension),
  };
  const lines = [...new Set([...groups.agentsPresent.keys(), ...groups.agents.keys()])].map((value) => {
    const now = groups.agentsPresent.get(value)?.counts ?? {};
    const done = groups.agents.get(value)?.counts ?? {};
    const of = (board: keyof typeof groups, measure: string): BoardCell => ({
      value: (board === 'agents' ? done : now)[measure] ?? 0,
      query: figureQuery(boards[board], measure, { dimension, value }),
    });
    const cells: BoardCell[] = [
      { value: value === null ? t('figure.assignees.none') : nameOf(dimension, value) },
      of('agentsPresent', 'open'),
      of('agentsPresent', 'overdue'),
      of('agentsPresent', 'waiting'),
      of('agents', 'settled'),
      { value: share(done['met'], done['targetBase']) },
    ];
    return {
      key: value ?? '',
      cells,
      weight: (now['open'] ?? 0) + (done['settled'] ?? 0) / 1000,
    };
  });
  return {
    id: 'agents',
    title: t('supervision.tab.agents'),
    columns: [
      { id: 'name', label: t('supervision.by.assignee'), kind: 'text' },
      { id: 'open', label: t('supervision.open'), kind: 'count' },
      { id: 'overdue', label: t('supervision.overdue'), kind: 'count' },
      { id: 'waiting', label: t('supervision.waiting'), kind: 'count' },
      { id: 'settled', label: t('supervision.settled'), kind: 'count' },
      { id: 'on-time', label: t('supervision.on-time'), kind: 'share' },
    ],
    rows: lines.sort(byCount),
  };
};
