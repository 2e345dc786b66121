import type { ResponseTimes } from '#renderer/data/contract/figures.ts';
import { figureQuery } from '#shared/domain/figures/board.ts';
import type { FigureQuery } from '#shared/domain/figures/queue-query.ts';
import type { IdOf } from '#renderer/i18n/words.ts';
import type { supervisionMessages } from './messages.ts';
import { share } from './boards.ts';
import type { ColumnKind } from './table.ts';
import type { ShownFigures } from './use-figures.ts';

/** A key figure: what it is now, what it was the period before, and the lists behind it. */
export interface Headline {
  id: string;
  label: IdOf<typeof supervisionMessages>;
  kind: Extract<ColumnKind, 'count' | 'share' | 'hours'>;
  value: number | null;
  before: number | null;
  /** Whether more is better; null: neither. `undefined` before: a figure of this moment has none. */
  moreIsBetter: boolean | null;
  /** What a share is a share of, and what it leaves out, each with its list. */
  counts: readonly { label: IdOf<typeof supervisionMessages>; value: number; query: FigureQuery }[];
  p90?: number | null;
}

/** The figures at the head of the screen, of the requests received in the period; the last two are of this moment. */
export const headlinesOf = ({ boards, counted }: ShownFigures): Headline[] => {
  const now = counted.cohort.totals;
  const before = counted.before.totals;
  const count = (
    label: IdOf<typeof supervisionMessages>,
    board: 'cohort' | 'legal' | 'present',
    measure: string,
  ) => ({
    label,
    value: counted[board].totals[measure] ?? 0,
    query: figureQuery(boards[board], measure),
  });
  const shareOf = (
    id: string,
    label: IdOf<typeof supervisionMessages>,
    part: string,
    whole: string,
    counts: Headline['counts'],
  ): Headline => ({
    id,
    label,
    kind: 'share',
    value: share(now[part], now[whole]),
    before: share(before[part], before[whole]),
    moreIsBetter: true,
    counts,
  });
  const median = (times: ResponseTimes | null) => times?.median ?? null;
  return [
    {
      id: 'received',
      label: 'supervision.received',
      kind: 'count',
      value: now['received'] ?? 0,
      before: before['received'] ?? 0,
      moreIsBetter: null,
      counts: [count('supervision.received', 'cohort', 'received')],
    },
    shareOf('on-time', 'supervision.on-time', 'met', 'targetBase', [
      count('supervision.met', 'cohort', 'met'),
      count('supervision.late', 'cohort', 'late'),
    ]),
    shareOf('acknowledged', 'supervision.acknowledged', 'acknowledged', 'acknowledgedBase', [
      count('supervision.met', 'cohort', 'acknowledged'),
    ]),
    {
      id: 'answered',
      label: 'supervision.answered',
      kind: 'share',
      value: share(counted.legal.totals['answered'], counted.legal.totals['answeredBase']),
      before: share(counted.legalBefore.totals['answered'], counted.legalBefore.totals['answeredBase']),
      moreIsBetter: true,
      counts: [
        count('supervision.met', 'legal', 'answered'),
        count('supervision.late', 'legal', 'answeredLate'),
      ],
    },
    {
      id: 'response',
      label: 'supervision.response',
      kind: 'hours',
      value: median(counted.cohort.response),
      before: median(counted.before.response),
      moreIsBetter: false,
      counts: [],
      p90: counted.cohort.response?.p90 ?? null,
    },
    {
      ...shareOf('reopened', 'supervision.reopened', 'reopened', 'received', [
        count('supervision.reopened', 'cohort', 'reopened'),
      ]),
      moreIsBetter: false,
    },
    {
      id: 'open',
      label: 'supervision.open',
      kind: 'count',
      value: counted.present.totals['open'] ?? 0,
      before: null,
      moreIsBetter: null,
      counts: [
        count('supervision.open', 'present', 'open'),
        count('supervision.overdue', 'present', 'overdue'),
        count('supervision.legal-late', 'present', 'legalLate'),
      ],
    },
  ];
};
