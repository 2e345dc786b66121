import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tableRows } from './markdown-table.ts';

const folder = join(import.meta.dirname, '..', '..', 'docs', 'decisions');
const numberOf = (file: string): number => Number(file.slice(0, 4));

/** What is wrong with an index of decisions; `files` are their texts by file name. */
const wrongWith = (index: string, files: Readonly<Record<string, string>>): string[] => {
  const names = Object.keys(files);
  const numbers = names.map(numberOf);
  const rows = tableRows(index).map(([no = '', link = '', status = '', date = '']) => {
    const [, title = '', file = ''] = /^\[(.+)\]\((.+)\)$/.exec(link) ?? [];
    return { no, title, file, status, date };
  });
  const unused: readonly string[] =
    /^Numbers? (.+?) (?:was|were) never used/m.exec(index)?.[1]?.match(/\d+/g) ?? [];
  const isKnown = (n: number) => numbers.includes(n) || unused.includes(String(n));
  return [
    ...names
      .filter((file) => !rows.some((row) => row.file === file))
      .map((file) => `${file}: not in the index`),
    ...numbers.filter((n, at) => numbers.indexOf(n) !== at).map((n) => `${String(n)}: two files`),
    ...Array.from({ length: Math.max(0, ...numbers) }, (_, at) => at + 1)
      .filter((n) => !isKnown(n))
      .map((n) => `${String(n)}: neither a file nor said to be unused`),
    ...unused.filter((n) => numbers.includes(Number(n))).map((n) => `${n}: said to be unused`),
    ...rows.flatMap(({ no, title, file, status, date }) => {
      const replacedBy = /^replaced by (\d+)$/.exec(status)?.[1];
      const isStatus = status === 'proposed' || status === 'accepted' || replacedBy !== undefined;
      return [
        ...(file in files ? [] : [`${no}: no such file`]),
        ...(files[file]?.split('\n', 1)[0] === `# ${no}. ${title}`
          ? []
          : [`${no}: the file has another heading`]),
        ...(isStatus ? [] : [`${no}: no status`]),
        ...(replacedBy === undefined || isKnown(Number(replacedBy)) ? [] : [`${no}: replaced by nothing`]),
        ...(/^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(Date.parse(date)) ? [] : [`${no}: no date`]),
      ];
    }),
  ];
};

const head = '| No | Decision | Status | Date |\n| --- | --- | --- | --- |\n';
const one = '| 1 | [Choice](0001-choice.md) | accepted | 2026-01-01 |\n';
const files = { '0001-choice.md': '# 1. Choice\n' };

describe('the index of decisions', () => {
  it('names every file with its heading, status and date', () => {
    const found = readdirSync(folder).filter((name) => /^\d{4}-.*\.md$/.test(name));
    const texts = Object.fromEntries(found.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
    expect(found.length).toBeGreaterThan(19);
    expect(wrongWith(readFileSync(join(folder, 'README.md'), 'utf8'), texts)).toEqual([]);
  });

  it('is told what it lacks', () => {
    expect(wrongWith(head + one, files)).toEqual([]);
    expect(wrongWith(head, files)).toContain('0001-choice.md: not in the index');
    expect(wrongWith(head + one, {})).toContain('1: no such file');
    expect(wrongWith(head + one.replace('Choice]', 'Other]'), files)).toContain(
      '1: the file has another heading',
    );
    expect(wrongWith(head + one.replace('accepted', 'maybe'), files)).toContain('1: no status');
    expect(wrongWith(head + one.replace('accepted', 'replaced by 7'), files)).toContain(
      '1: replaced by nothing',
    );
    expect(wrongWith(head + one.replace('2026-01-01', 'soon'), files)).toContain('1: no date');
    expect(wrongWith(`${head}${one}\nNumber 1 was never used`, files)).toContain('1: said to be unused');
  });

  it('is told of numbers that are missing or taken twice', () => {
    const gap = wrongWith(head + one, { ...files, '0003-later.md': '# 3. Later\n' });
    expect(gap).toContain('2: neither a file nor said to be unused');
    expect(wrongWith(head + one, { ...files, '0001-again.md': '# 1. Again\n' })).toContain('1: two files');
  });
});
