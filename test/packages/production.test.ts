import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const root = join(import.meta.dirname, '..', '..');
const { dependencies } = z
  .object({ dependencies: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** Packages that a program of ours imports, itself or through its modules, types left out. */
const packagesOf = async (entry: { file: string } | { text: string }): Promise<string[]> => {
  const { metafile } = await build({
    ...('file' in entry
      ? { entryPoints: [join(root, entry.file)] }
      : { stdin: { contents: entry.text, resolveDir: root, loader: 'ts' as const } }),
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'silent',
  });
  const imported = Object.values(metafile.inputs).flatMap((input) => input.imports);
  const outside = imported.filter(({ external, path }) => external === true && !isBuiltin(path));
  return [...new Set(outside.map(({ path }) => packageOf(path)))];
};
const missing = async (entry: { file: string } | { text: string }): Promise<string[]> =>
  (await packagesOf(entry)).filter((name) => !(name in dependencies));

describe('what runs without devDependencies', () => {
  it.each([
    'sync-server/server.ts',
    'sync-server/cli.ts',
    'sync-server/channels/import/cli.ts',
    'main/node-host/server.ts',
    'main/services/paper/thread/page-thread.ts',
  ])('%s imports only dependencies', async (file) => {
    expect((await packagesOf({ file })).length).toBeGreaterThan(0);
    expect(await missing({ file })).toEqual([]);
  });

  it('would not, did it import what only the workbench is built with', async () => {
    const text = `import 'react-dom/client'; import '@fontsource/amiri'; import 'zod'; import 'node:fs';`;
    expect(await missing({ text })).toEqual(['react-dom', '@fontsource/amiri']);
  });
});
