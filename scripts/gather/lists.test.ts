import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { gathered, lists } from './lists.ts';

const root = join(import.meta.dirname, '..', '..');
const elsewhere = mkdtempSync(join(tmpdir(), 'maktab-gather-'));
afterAll(() => rmSync(elsewhere, { recursive: true }));

describe('lists made of folders', () => {
  it.each([...gathered(root)])('%s is as its folder: npm run gather', (path, text) => {
    expect(readFileSync(join(root, path), 'utf8')).toBe(text);
  });

  it('a file more is a line more, a test is none', () => {
    for (const { folder } of lists) cpSync(join(root, folder), join(elsewhere, folder), { recursive: true });
    expect([...gathered(elsewhere)]).toEqual([...gathered(root)]);
    writeFileSync(join(elsewhere, 'shared/workflow/commands/thank-them.ts'), '');
    writeFileSync(join(elsewhere, 'shared/workflow/commands/thank-them.test.ts'), '');
    const before = gathered(root).get('shared/workflow/request-commands.ts')?.split('\n') ?? [];
    const after = gathered(elsewhere).get('shared/workflow/request-commands.ts')?.split('\n') ?? [];
    expect(after.filter((line) => !before.includes(line))).toEqual([
      "import * as thankThem from './commands/thank-them.ts';",
      "  'thank-them': thankThem,",
    ]);
  });
});
