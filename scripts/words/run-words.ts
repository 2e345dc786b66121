import { readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { compare, type Returned } from './compare.ts';
import { fromCsv, toCsv } from './formats/csv.ts';
import { toHtml } from './formats/html.ts';
import { fromXliff, toXliff } from './formats/xliff.ts';
import { WordsProblem } from './read-areas.ts';
import { readSources, type SentenceSources } from './sources.ts';
import { type TranslationRow, sourceLanguage, wordsTable } from './table.ts';
import { writeSentences } from './write-areas.ts';

const usage = `Usage:
  npm run words -- export FILE.html              a page for a proof-reader: both languages, where each sentence is used
  npm run words -- export FILE.csv               the same as a table for a spreadsheet
  npm run words -- export FILE.xlf [--to ar]     XLIFF 2.0 for a translator (--xliff 1.2 for older tools)
  npm run words -- import FILE.csv|FILE.xlf      writes what was changed into the source files, or says why it cannot
--to LANG exports for a language that is not here yet (docs/how-to/add-a-language.md). --root FOLDER: another checkout.`;

const cut = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      to: { type: 'string', default: 'ar' },
      xliff: { type: 'string', default: '2.0' },
      root: { type: 'string', default: join(import.meta.dirname, '..', '..') },
    },
  });
type Options = ReturnType<typeof cut>['values'];

/** What was typed, or null for an option that there is not. */
const readArguments = (args: readonly string[]): ReturnType<typeof cut> | null => {
  try {
    return cut(args);
  } catch {
    return null;
  }
};

const exported = (
  rows: readonly TranslationRow[],
  file: string,
  values: Options,
): string | Promise<string> => {
  const known = [...new Set([...rows.flatMap(({ texts }) => Object.keys(texts)), values.to])];
  if (extname(file) === '.html') return toHtml(rows, known);
  if (extname(file) === '.csv') return toCsv(rows, known);
  if (values.to === sourceLanguage)
    throw new WordsProblem(`--to: ${sourceLanguage} is what is translated from.`);
  return toXliff(rows, values.to, values.xliff === '1.2' ? '1.2' : '2.0');
};

const returned = async (file: string): Promise<Returned[]> => {
  const text = readFileSync(file, 'utf8');
  return extname(file) === '.csv' ? fromCsv(text) : fromXliff(text);
};

const takeBack = async (
  rows: readonly TranslationRow[],
  sources: SentenceSources,
  file: string,
  root: string,
): Promise<string> => {
  const { changes, problems } = compare(rows, await returned(file));
  if (problems.length > 0) throw new WordsProblem(`Nothing was written:\n  ${problems.join('\n  ')}`);
  for (const changed of new Set(changes.map((change) => change.file))) {
    const path = join(root, changed);
    const written = writeSentences(
      changed,
      sources.get(changed) ?? '',
      changes.filter((change) => change.file === changed),
    );
    writeFileSync(path, await format(written, { ...(await resolveConfig(path)), filepath: path }));
  }
  return `${String(changes.length)} sentences written. Look at git diff, then npm run typecheck.`;
};

/** Carries out what was typed; the exit code and what to say. @throws what is no fault of the person's */
export const runWords = async (args: readonly string[]): Promise<{ code: number; said: string }> => {
  const typed = readArguments(args);
  if (!typed) return { code: 2, said: usage };
  const { values, positionals } = typed;
  const [what, file, ...more] = positionals;
  if ((what !== 'export' && what !== 'import') || file === undefined || more.length > 0)
    return { code: 2, said: usage };
  try {
    const sources = readSources(values.root);
    const rows = wordsTable(sources);
    if (what === 'import') return { code: 0, said: await takeBack(rows, sources, file, values.root) };
    writeFileSync(file, await exported(rows, file, values));
    const files = new Set(rows.map((row) => row.file)).size;
    return { code: 0, said: `${String(rows.length)} sentences of ${String(files)} files.` };
  } catch (error) {
    if (!(error instanceof WordsProblem)) throw error;
    return { code: 1, said: error.message };
  }
};
