import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aServer } from '#test/people/server.ts';
import type { TestServer } from '#test/people/server.ts';

const root = join(import.meta.dirname, '..', '..');
let server: TestServer;
let sync: string;
let folder: string;

beforeEach(async () => {
  server = await aServer();
  await server.app.listen({ port: 0, host: '127.0.0.1' });
  sync = `http://127.0.0.1:${(server.app.server.address() as AddressInfo).port}`;
  folder = await mkdtemp(join(tmpdir(), 'maktab-import-'));
});
afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

interface Ended {
  code: number | null;
  said: string;
}
const importFile = (args: string[], env: Record<string, string> = {}): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', 'sync-server/channels/import/cli.ts', ...args],
      {
        cwd: root,
        env: { ...process.env, MAKTAB_ADMIN: 'admin:secret', ...env },
      },
    );
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.once('error', reject);
    child.once('exit', (code) => resolve({ code, said }));
  });

/** How many requests of an office the city's supervisor reads. */
const countOf = async (office: string): Promise<number> => {
  // By id: a request that the server acts on while this reads comes a second time.
  const ids = new Set<unknown>();
  for (let since = '0'; ;) {
    const page = await server.read('per-supervisor-1', 'requests', since);
    if (page.docs.length === 0) return ids.size;
    for (const document of page.docs) if (document['office'] === office) ids.add(document['_id']);
    since = page.since;
  }
};

const file = async (content: string | Buffer, name = 'reports.csv'): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
};
const header = 'id,received_on,subject,category,lon,lat\n';
const row = (id: number) => `${id},2024-10-0${1 + (id % 9)},Bac ${id},bac-deborde,-7.6351,33.5731\n`;

describe('npm run import against a running sync server', () => {
  it('takes the good lines, reports the bad ones, and adds nothing the second time', async () => {
    const good = Array.from({ length: 1200 }, (_, index) => row(index + 1)).join('');
    const bad = Buffer.concat([
      Buffer.from('b1,2024-13-01,x,,,\nb2,2024-10-01,,,,\nb3,2024-10-01\nb4,2024-10-01,caf'),
      Buffer.from([0xe9]),
      Buffer.from(',,,\nb5,2024-10-01,"open,,,\n'),
    ]);
    const path = await file(Buffer.concat([Buffer.from(header), bad, Buffer.from(good)]));
    const report = join(folder, 'report.csv');
    const args = ['--format', 'maktab', '--sync', sync, '--report', report, path];

    const first = await importFile(args);
    expect(first.said).toContain('1205 rows: 1200 added, 0 already there, 5 refused');
    expect(first.code).toBe(2);
    const lines = (await readFile(report, 'utf8')).trim().split('\n');
    expect(lines).toHaveLength(6);
    for (const words of ['is no date', 'subject is empty', '2 cells', 'UTF-8', 'quote'])
      expect(lines.join('\n')).toContain(words);
    const stored = await countOf('maarif');
    expect(stored).toBe(1200);

    const second = await importFile(args);
    expect(second.said).toContain('1205 rows: 0 added, 1200 already there, 5 refused');
    expect(await countOf('maarif')).toBe(stored);

    const renamed = await file(header + row(1), 'renamed.csv');
    const third = await importFile(['--format', 'maktab', '--sync', sync, renamed]);
    expect(third.said).toContain('1 rows: 0 added, 1 already there');
    expect(third.code).toBe(0);
  });

  it('brings Paris’s reports in with unknown kinds to be qualified', async () => {
    const columns = 'id_dmr,type,soustype,adresse,datedecl,prefixe,lon,lat\n';
    const path = await file(
      `${columns}G1,Propreté,Mégots,1 rue X,2024-01-02,Android,2.35,48.85\nG2,Neuf,,,2024-01-03,,,\n`,
    );
    const ended = await importFile(['--format', 'dans-ma-rue', '--sync', sync, path]);
    expect(ended.said).toContain('2 rows: 2 added');
    expect(await countOf('central')).toBe(2);
    expect(await readFile(`${path}.report.csv`, 'utf8')).toContain('to be qualified by the office');
  });

  it('says in one sentence what stands in the way', async () => {
    const path = await file(header + row(1));
    const wrong = await importFile(['--format', 'maktab', '--sync', sync, path], {
      MAKTAB_ADMIN: 'admin:guess',
    });
    expect([wrong.code, wrong.said]).toEqual([1, expect.stringContaining('does not accept MAKTAB_ADMIN')]);
    const format = await importFile(['--format', 'xml', path]);
    expect([format.code, format.said]).toEqual([1, expect.stringContaining('--format must be')]);
    const missing = await importFile(['--format', 'maktab', '--sync', sync, join(folder, 'none.csv')]);
    expect([missing.code, missing.said]).toEqual([1, expect.stringContaining('There is no file')]);
    const columns = await importFile([
      '--format',
      'maktab',
      '--sync',
      sync,
      await file('a;b\n1;2\n', 'x.csv'),
    ]);
    expect([columns.code, columns.said]).toEqual([
      1,
      expect.stringContaining('missing: id, received_on, subject'),
    ]);
  });
});
