import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { environment, environmentOf } from '#shared/environment/environment.ts';
import { type VariableReader, readers, type Variable } from '#shared/environment/variable.ts';
import { environmentDocument, environmentFile } from './environment-document.ts';
import { names, sourceFiles, wrongNames } from './environment-names.ts';

const files = sourceFiles();
const variables = Object.entries<Variable>(environment);

/** Whether a reader reads a variable: in its own file or folder, or for tests and measures in any of theirs. */
const isRead = (name: string, reader: VariableReader): boolean => {
  const { file } = readers[reader];
  return files.some(
    (one) =>
      (file?.endsWith('.ts') ? one.path === file : one.path.startsWith(file ?? 'test/')) && names(one, name),
  );
};

describe('environment variables', () => {
  it('are all in docs/environment.md (npm run docs:environment)', async () => {
    expect(readFileSync(environmentFile, 'utf8')).toBe(await environmentDocument());
  });

  it('are all in the table, wherever they are named', () => {
    expect(files.length).toBeGreaterThan(1000);
    expect(files.flatMap(wrongNames)).toEqual([]);
  });

  it.each([
    ['main/start/run.ts', "spawn('x', { env: { MAKTAB_NOWHERE: '1' } })", 'MAKTAB_NOWHERE is not in'],
    ['docs/import.md', 'Set `MAKTAB_SYNC_PROT` first.', 'MAKTAB_SYNC_PROT is not in'],
    ['main/start/run.ts', 'process.env[`MAKTAB_${name}`]', 'write it out'],
    ['test/e2e/product.ts', "process.env['MAKTAB_' + name]", 'write it out'],
    ['sync-server/server.ts', 'process.env.MAKTAB_ADMIN', 'use environmentOf'],
    ['sync-server/server.ts', "process.env['MAKTAB_ADMIN']", 'use environmentOf'],
  ])('are missed in %s: %s', (path, text, fault) => {
    expect(wrongNames({ path, text })).toContainEqual(expect.stringContaining(fault));
  });

  it.each(variables.flatMap(([name, { readBy }]) => readBy.map((reader) => [name, reader] as const)))(
    '%s is read by: %s',
    (name, reader) => {
      expect(isRead(name, reader)).toBe(true);
    },
  );

  it('are not said to be read where they are not', () => {
    expect(isRead('MAKTAB_IDP_SETTINGS', 'server')).toBe(false);
  });

  it.each(variables)('%s takes its example, and says what holds without it', (_name, variable) => {
    const { schema, example, unset } = variable;
    if (example !== undefined) expect(schema.safeParse(example).error).toBeUndefined();
    const read = schema.safeParse(undefined);
    // Words for what the schema says itself would be a second truth.
    if (unset !== undefined && read.success) expect(read.data ?? '').toBe('');
  });

  it('are given to those who read them, and to nobody else', () => {
    const shell = environmentOf('shell').parse({ MAKTAB_DEMO: '1', MAKTAB_PORT: '80' });
    expect(shell).toEqual({ MAKTAB_SYNC_URL: 'http://127.0.0.1:4312', MAKTAB_DEMO: '1' });
    // @ts-expect-error The port of the workbench is not the shell's to read.
    expect(shell.MAKTAB_PORT).toBeUndefined();
    expect(() => environmentOf('directory').parse({})).toThrow('MAKTAB_IDP_SETTINGS');
  });
});
