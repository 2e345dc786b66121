import type { BoardTable } from './table.ts';
import type { TableWords } from './tables.ts';

const lines = ['period', 'office', 'domain', 'channel', 'made'] as const;

/** Whose requests and which days the tables of an export count, and when they were counted: nobody has to remember it. */
export const aboutTable = (
  said: Readonly<Record<(typeof lines)[number], string>>,
  t: TableWords['t'],
): BoardTable => ({
  id: 'about',
  title: t('supervision.about'),
  columns: [
    { id: 'what', label: t('supervision.about.what'), kind: 'text' },
    { id: 'which', label: t('supervision.about.which'), kind: 'text' },
  ],
  rows: lines.map((line) => ({
    key: line,
    cells: [{ value: t(`supervision.about.${line}`) }, { value: said[line] }],
  })),
});
