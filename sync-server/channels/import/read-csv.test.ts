import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCsv } from './read-csv.ts';
import type { CsvRecord } from './read-csv.ts';

const read = async (content: string | Buffer): Promise<CsvRecord[]> => {
  const path = join(await mkdtemp(join(tmpdir(), 'maktab-csv-')), 'file.csv');
  await writeFile(path, content);
  const records: CsvRecord[] = [];
  for await (const record of readCsv(path, ['id', 'text'])) records.push(record);
  return records;
};
const lines = (records: readonly CsvRecord[]) =>
  records.map(({ line, row, problem }) => [line, row?.['id'] ?? problem]);

describe('reading a CSV file', () => {
  it.each([',', ';', '\t', '|'])(
    'finds out the separator %j, the byte order mark and Windows line ends',
    async (s) => {
      const records = await read(`\uFEFFid${s}"text"\r\n1${s}"a${s}b"\r\n\r\n2${s}مكتب\r\n`);
      expect(records.map(({ row }) => row)).toEqual([
        { id: '1', text: `a${s}b` },
        { id: '2', text: 'مكتب' },
      ]);
      expect(records.map(({ line }) => line)).toEqual([2, 4]);
    },
  );

  it('keeps line breaks inside quotes and says where each record begins', async () => {
    expect(lines(await read('id,text\n1,"a\nb"\n2,c\n'))).toEqual([
      [2, '1'],
      [4, '2'],
    ]);
  });

  it('tells a line with missing or extra cells and goes on', async () => {
    expect(lines(await read('id,text\n1\n2,a,b\n3,c\n'))).toEqual([
      [2, expect.stringContaining('1 cells where the header names 2')],
      [3, expect.stringContaining('3 cells')],
      [4, '3'],
    ]);
  });

  it('loses one line, not the rest of the file, to an open quote', async () => {
    expect(lines(await read('id,text\n1,"open\n2,b\n3,c\n'))).toEqual([
      [2, expect.stringContaining('quote')],
      [3, '2'],
      [4, '3'],
    ]);
  });

  it('tells broken UTF-8 and goes on', async () => {
    const content = Buffer.concat([
      Buffer.from('id,text\n1,caf'),
      Buffer.from([0xe9]),
      Buffer.from('\n2,b\n'),
    ]);
    expect(lines(await read(content))).toEqual([
      [2, expect.stringContaining('UTF-8')],
      [3, '2'],
    ]);
  });

  it('says which columns are missing when the header does not fit', async () => {
    await expect(read('id;other\n1;2\n')).rejects.toThrow(/missing: text/);
    await expect(read('')).rejects.toThrow(/missing: id, text/);
  });
});
