import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { BoardTable } from '../table.ts';
import { csvOf } from './csv.ts';
import { linesOfLabel, xlsxOf } from './xlsx.ts';

const table: BoardTable = {
  id: 'by',
  title: 'Par quartier',
  columns: [
    { id: 'name', label: 'Quartier; nom', kind: 'text' },
    { id: 'count', label: 'Reçues pendant toute la période', kind: 'count' },
    { id: 'share', label: 'À temps', kind: 'share' },
    { id: 'hours', label: 'Heures', kind: 'hours' },
    { id: 'day', label: 'Semaine du', kind: 'day' },
  ],
  rows: [
    {
      key: 'a',
      cells: [
        { value: '=HYPERLINK("http://x";"y")' },
        { value: 1234 },
        { value: 0.825 },
        { value: 3.5 },
        { value: '2026-11-23' },
      ],
    },
    {
      key: 'b',
      cells: [
        { value: 'سيدي بليوط' },
        { value: 0 },
        { value: null },
        { value: null },
        { value: '2026-11-16' },
      ],
    },
    {
      key: 'c',
      cells: [{ value: '-2+3' }, { value: 1 }, { value: 1 }, { value: 0 }, { value: '2026-11-09' }],
    },
  ],
};

describe('CSV', () => {
  const text = csvOf([table]);
  it('opens in a French Excel: byte order mark, semicolons, decimal commas', () => {
    expect(text.startsWith('\uFEFF')).toBe(true);
    const rows = parse(text.slice(1), { delimiter: ';', relaxColumnCount: true }) as string[][];
    expect(rows[1]).toEqual([
      'Quartier; nom',
      'Reçues pendant toute la période',
      'À temps (%)',
      'Heures',
      'Semaine du',
    ]);
    expect(rows[3]).toEqual(['سيدي بليوط', '0', '', '', '2026-11-16']);
    expect(rows[2]?.slice(1)).toEqual(['1234', '82,5', '3,50', '2026-11-23']);
  });
  it.each(['=1+1', '+1', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '\u200b=1', '\ufeff@x', '＝1'])(
    '%s is a text, never a formula',
    (value) => {
      const one: BoardTable = {
        ...table,
        columns: table.columns.slice(0, 1),
        rows: [{ key: '', cells: [{ value }] }],
      };
      const rows = parse(csvOf([one]).slice(1), { delimiter: ';', relaxColumnCount: true }) as string[][];
      expect(rows[2]?.[0]).toBe(`'${value}`);
    },
  );
});

describe('CSV that is opened with other separators', () => {
  it.each([',', '\t', '|'])('has no cell after a %j in a text', (delimiter) => {
    const hostile = `Rue des Fleurs${delimiter}=HYPERLINK("http://x")`;
    const one: BoardTable = {
      ...table,
      columns: table.columns.slice(0, 1),
      rows: [{ key: '', cells: [{ value: hostile }] }],
    };
    const rows = parse(csvOf([one]).slice(1), {
      delimiter: [';', delimiter],
      relaxColumnCount: true,
    }) as string[][];
    expect(rows.flat().filter((cell) => cell.startsWith('='))).toEqual([]);
    expect(rows[2]?.[0]).toBe(hostile);
  });
});

describe('XLSX', () => {
  const unpacked = async (isRightToLeft: boolean) => {
    const bytes = new Uint8Array(await (await xlsxOf([table], isRightToLeft)).arrayBuffer());
    const files = unzipSync(bytes);
    const part = (name: string) => strFromU8(files[name] ?? new Uint8Array());
    return { sheet: part('xl/worksheets/sheet1.xml'), styles: part('xl/styles.xml') };
  };
  it('holds numbers as numbers, days as dates, and no formula', async () => {
    const { sheet, styles } = await unpacked(false);
    expect(sheet).toMatch(/<c r="B2"[^>]*><v>1234<\/v>/);
    expect(sheet).toMatch(/<c r="C2"[^>]*><v>0.825<\/v>/);
    // 23 November 2026 is day 46349 of Excel's calendar.
    expect(sheet).toMatch(/<c r="E2"[^>]*><v>46349<\/v>/);
    expect(sheet).not.toContain('<f>');
    expect(styles).toContain('dd/mm/yyyy');
  });
  it('runs right to left in Arabic', async () => {
    expect((await unpacked(true)).sheet).toContain('rightToLeft="1"');
    expect((await unpacked(false)).sheet).not.toContain('rightToLeft="1"');
  });
  it('shows every word of a column’s name: the row is as high as the longest takes in its width', async () => {
    const { sheet } = await unpacked(false);
    const height = Number(/<row r="1"[^>]* ht="([\d.]+)"/.exec(sheet)?.[1]);
    const width = Number(/<col min="2"[^>]* width="([\d.]+)"/.exec(sheet)?.[1]);
    expect(width).toBeGreaterThan('pendant'.length);
    expect(height / 15).toBeGreaterThanOrEqual(linesOfLabel('Reçues pendant toute la période', width));
    expect(height).toBeGreaterThan(15);
  });
});
