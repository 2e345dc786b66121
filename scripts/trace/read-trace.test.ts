import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { readTrace } from './read-trace.ts';

const source = `export const outer = (depth: number): never => inner(depth);

const inner = (depth: number): never => {
  throw new Error(\`deep \${depth}\`);
};
`;
let folder: string;
let assets: string;

/** Built as the workbench is: minified, its map beside it and not named in it. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'maktab-trace-'));
  await writeFile(join(folder, 'fault.ts'), source);
  assets = join(folder, 'dist', 'assets');
  await build({
    configFile: join(import.meta.dirname, '..', '..', 'vite.config.ts'),
    root: folder,
    logLevel: 'error',
    build: {
      outDir: join(folder, 'dist'),
      rolldownOptions: { input: join(folder, 'fault.ts'), preserveEntrySignatures: 'strict' },
    },
  });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('names the lines of the sources, not of the build', async () => {
  const [name = ''] = (await readdir(assets)).filter((file) => file.endsWith('.js'));
  const built: unknown = await import(pathToFileURL(join(assets, name)).href);
  const { outer } = z.object({ outer: z.custom<(depth: number) => never>() }).parse(built);
  let stack = '';
  try {
    outer(3);
  } catch (error) {
    stack = (error as Error).stack ?? '';
  }
  const asBrowsersSay = stack.replaceAll(`${assets}/`, 'http://127.0.0.1:4310/assets/');
  expect(asBrowsersSay).toContain(`http://127.0.0.1:4310/assets/${name}:`);
  expect(asBrowsersSay).not.toContain('fault.ts');
  const read = readTrace(asBrowsersSay, assets);
  expect(read).toContain('Error: deep 3');
  expect(read).toContain('fault.ts:4:');
  expect(read).toContain('fault.ts:1:');
});

it('leaves alone what it has no map of', () => {
  const trace =
    'Error: x\n    at f (http://127.0.0.1:4310/assets/other-1234.js:1:20)\n    at node:internal/x:3:4';
  expect(readTrace(trace, assets)).toBe(trace);
});
