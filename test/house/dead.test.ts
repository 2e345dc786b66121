import { execFile } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

const root = join(import.meta.dirname, '..', '..');
const copy = mkdtempSync(join(tmpdir(), 'maktab-dead-'));
const run = promisify(execFile);

const named = z.object({ name: z.string() });
const answer = z.object({
  issues: z.array(
    z.object({
      file: z.string(),
      files: z.array(named),
      exports: z.array(named),
      types: z.array(named),
      dependencies: z.array(named),
    }),
  ),
});
/** What `npm run dead` finds in the copy: `file`, or `name in file`. */
const found = async (...mode: string[]): Promise<string[]> => {
  const knip = join(root, 'node_modules/knip/bin/knip.js');
  const asked = [knip, '--no-progress', '--no-exit-code', '--reporter', 'json', ...mode];
  const { stdout } = await run(process.execPath, asked, { cwd: copy, maxBuffer: 10_000_000 });
  return answer
    .parse(JSON.parse(stdout))
    .issues.flatMap(({ file, files, ...of }) => [
      ...files.map(() => file),
      ...[...of.exports, ...of.types, ...of.dependencies].map(({ name }) => `${name} in ${file}`),
    ])
    .sort();
};
const write = (path: string, text: string) => writeFileSync(join(copy, path), text);
const add = (path: string, text: string) => appendFileSync(join(copy, path), text);

describe('what nothing reaches', { timeout: 120_000 }, () => {
  beforeAll(async () => {
    const { stdout } = await run('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
      cwd: root,
      maxBuffer: 10_000_000,
    });
    const isRead = /\.(?:[cm]?[jt]sx?|d\.mts|css|json|html)$/;
    for (const path of stdout.split('\0').filter((each) => isRead.test(each)))
      cpSync(join(root, path), join(copy, path));
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    write('shared/domain/unreached.ts', 'export const unreached = 1;\n');
    write('renderer/ui/unreached.module.css', '.unreached {\n  color: var(--text);\n}\n');
    add('shared/domain/deadlines/zone.ts', '\nexport const unread = 1;\n');
    add('shared/domain/deadlines/clock.ts', '\nexport const tried = 1;\n');
    add('shared/domain/deadlines/legal-time.test.ts', "\nimport { tried } from './clock.ts';\nvoid tried;\n");
    const own = z
      .looseObject({ dependencies: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readFileSync(join(copy, 'package.json'), 'utf8')));
    write(
      'package.json',
      JSON.stringify({ ...own, dependencies: { ...own.dependencies, lodash: '4.17.21' } }),
    );
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it('is named: a file, styles, an export, a package, and nothing else', async () => {
    expect(await found()).toEqual([
      'lodash in package.json',
      'renderer/ui/unreached.module.css',
      'shared/domain/unreached.ts',
      'unread in shared/domain/deadlines/zone.ts',
    ]);
  });

  it('is named too when only a test reaches it', async () => {
    expect(await found('--production')).toContain('tried in shared/domain/deadlines/clock.ts');
  });
});
