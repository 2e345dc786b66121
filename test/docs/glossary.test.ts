import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tableRows } from './markdown-table.ts';

const arabic = /\p{Script=Arabic}/u;
const order = new Intl.Collator('en', { sensitivity: 'base' });
/** `desk (on a PC)` and `ladder, step` as the words they stand for. */
const termsOf = (cell: string): string[] => cell.split(',').map((term) => term.trim().toLowerCase());

/** What is wrong with a glossary, a sentence each. */
const wrongWith = (markdown: string): string[] => {
  const rows = tableRows(markdown);
  const terms = rows.flatMap(([english = '']) => termsOf(english));
  return [
    ...terms.filter((term, at) => terms.indexOf(term) !== at).map((term) => `${term}: here twice`),
    ...rows.flatMap((row) => {
      const [english = '', french = '', inArabic = '', meaning = ''] = row;
      return [
        ...(row.length === 4 ? [] : [`${english}: not four cells`]),
        ...(/\p{Script=Latin}/u.test(french) ? [] : [`${english}: no French`]),
        ...(arabic.test(inArabic) ? [] : [`${english}: no Arabic`]),
        ...(arabic.test(french) ? [`${english}: Arabic in the French column`] : []),
        ...(meaning === '' ? [`${english}: no meaning`] : []),
      ];
    }),
    ...rows.flatMap(([english = ''], at) => {
      const before = rows[at - 1]?.[0] ?? english;
      return order.compare(before, english) > 0 ? [`${english}: stands after ${before}`] : [];
    }),
  ];
};

const head = '| English | Français | العربية | Meaning |\n| --- | --- | --- | --- |\n';

describe('the glossary', () => {
  it('has each term once, in three languages, in order', () => {
    const glossary = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'glossary.md'), 'utf8');
    expect(tableRows(glossary).length).toBeGreaterThan(100);
    expect(wrongWith(glossary)).toEqual([]);
  });

  it.each([
    ['| desk | poste | جهاز | A. |\n| Desk | bureau | مكتب | B. |', 'desk: here twice'],
    ['| ladder, step | échelle | سلم | A. |\n| step | pas | درجة | B. |', 'step: here twice'],
    ['| desk | | جهاز | A. |', 'desk: no French'],
    ['| desk | poste | poste | A. |', 'desk: no Arabic'],
    ['| desk | جهاز poste | جهاز | A. |', 'desk: Arabic in the French column'],
    ['| desk | poste | جهاز | |', 'desk: no meaning'],
    ['| desk | poste | جهاز |', 'desk: not four cells'],
    ['| queue | file | قائمة | A. |\n| desk | poste | جهاز | B. |', 'desk: stands after queue'],
  ])('a table like %j is refused', (row, problem) => {
    expect(wrongWith(head + row)).toContain(problem);
  });
});
