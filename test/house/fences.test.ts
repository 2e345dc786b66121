import { readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { fences } from './fences.mjs';

const root = join(import.meta.dirname, '..', '..');
const tops = ['main', 'renderer', 'shared', 'sync-server', 'test'];
const isWithin = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);

/** Sources of a folder, by path from the top. */
const sourcesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.test|\.d)\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
const sources = new Map(tops.map((top) => [top, sourcesIn(top)]));
const inFolder = (folder: string) =>
  (sources.get(folder.split('/')[0] ?? '') ?? []).filter((path) => isWithin(path, folder));

/** The fences alone, without types: a wrong import needs none to be seen. */
const linter = new ESLint({
  cwd: root,
  overrideConfig: {
    languageOptions: { parserOptions: { projectService: false } },
    rules: { '@typescript-eslint/switch-exhaustiveness-check': 'off', 'import-x/no-cycle': 'off' },
  },
});
const saidOf = async (filePath: string, code: string): Promise<string> => {
  const [result] = await linter.lintText(code, { filePath });
  return (result?.messages ?? []).map(({ ruleId, message }) => `${String(ruleId)}: ${message}`).join('\n');
};
const importOf = (path: string) => `import { x } from '#${path}';\nexport const y = x;\n`;

describe('every fence fails once, and says what to do instead', () => {
  const wrong = fences.flatMap(({ folder, may, apart = false, advice }) => {
    const [file] = inFolder(folder);
    if (!file) throw new Error(`No source in ${folder}: its fence guards nothing.`);
    const outside = tops
      .filter((top) => !may.includes(top))
      .flatMap((top) => {
        const forbidden = inFolder(top).find((path) => ![folder, ...may].some((one) => isWithin(path, one)));
        return forbidden ? [{ file, forbidden, advice }] : [];
      });
    if (!apart) return outside;
    const sibling = inFolder(folder).find((path) => path.split('/')[2] !== file.split('/')[2]);
    return sibling ? [...outside, { file, forbidden: sibling, advice }] : outside;
  });

  it.each(wrong)('$file may not import $forbidden', async ({ file, forbidden, advice }) => {
    const said = await saidOf(join(root, file), importOf(forbidden));
    expect(said).toContain('import-x/no-restricted-paths');
    expect(said).toContain(advice.replace(/\.$/, ''));
  });

  it('also by a relative path, and for a type alone', async () => {
    const file = join(root, inFolder('shared/domain')[0] ?? '');
    const far = relative(dirname(file), join(root, 'sync-server/app.ts'));
    const said = await saidOf(file, `import type { X } from '${far}';\nexport type Y = X;\n`);
    expect(said).toContain('import-x/no-restricted-paths');
    expect(said).toContain('Import across folders through');
  });

  it('an area of the desk’s data may not import another, what is below no area, nobody the desk', async () => {
    const wrong = [
      ['sync', 'files/file-outbox.ts'],
      ['outbox', 'tray/tray.ts'],
      ['store', 'rows/row.ts'],
      ['queue', 'desk/open-desk.ts'],
      ['contract', 'rows/row.ts'],
    ] as const;
    for (const [folder, forbidden] of wrong) {
      const file = join(root, inFolder(`renderer/data/${folder}`)[0] ?? '');
      const said = await saidOf(file, importOf(`renderer/data/${forbidden}`));
      expect(said, `${folder} → ${forbidden}`).toContain('import-x/no-restricted-paths');
    }
  });

  const packages = [
    ['shared/documents', 'react'],
    ['shared/domain', 'node:fs'],
    ['shared/workflow', 'rxdb'],
    ['main/services', 'electron'],
    ['main/rpc', 'fastify'],
    ['renderer/data', 'node:fs'],
    ['renderer/desktop', 'fastify'],
    ['renderer/ui', 'rxdb'],
    ['sync-server/commands', 'libsql'],
    ['sync-server/storage', 'fastify'],
    ['sync-server', 'electron'],
  ] as const;
  it.each(packages)('%s may not import the package %s', async (folder, name) => {
    const said = await saidOf(join(root, inFolder(folder)[0] ?? ''), importOf('x').replace('#x', name));
    expect(said).toContain('no-restricted-imports');
  });

  it('lets through what it should', async () => {
    const document = inFolder('shared/documents')[0] ?? '';
    for (const folder of ['shared/domain', 'main/services', 'renderer/ui', 'sync-server/commands'])
      expect(await saidOf(join(root, inFolder(folder)[0] ?? ''), importOf(document))).toBe('');
  });
});
