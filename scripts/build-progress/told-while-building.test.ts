import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { toldWhileBuilding } from './told-while-building.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'maktab-told-'));
  writeFileSync(join(root, 'one.js'), "import { two } from './two.js';\nconsole.log(two);\n");
  writeFileSync(join(root, 'two.js'), 'export const two = 2;\n');
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const told = async (msAModule: number): Promise<string[]> => {
  const said: string[] = [];
  let time = 0;
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [
      toldWhileBuilding(
        (words) => said.push(words.trim()),
        () => (time += msAModule),
      ),
    ],
    build: { rollupOptions: { input: join(root, 'one.js') }, write: false },
  });
  return said;
};

it('a slow build says how many modules it has read, a quick one only that it writes them', async () => {
  expect((await told(3000)).slice(0, 2)).toEqual(['1 modules read…', '2 modules read…']);
  const quick = await told(0);
  expect(quick).toHaveLength(1);
  expect(quick[0]).toMatch(/^\d+ modules read; writing them…$/);
});
