import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runWords } from './run-words.ts';
import { readSources } from './sources.ts';
import { wordsTable } from './table.ts';

const root = join(import.meta.dirname, '..', '..');
const file = 'renderer/screens/queue/messages.ts';
const commandFile = 'shared/workflow/commands/assign.ts';
let checkout: string;
let away: string;

/** A checkout of two real files of words, and the command as a person types it. */
beforeAll(() => {
  checkout = mkdtempSync(join(tmpdir(), 'maktab-words-'));
  for (const name of [file, commandFile, '.prettierrc.json']) cpSync(join(root, name), join(checkout, name));
  for (const room of ['main', 'sync-server'])
    cpSync(join(root, room, 'tsconfig.json'), join(checkout, room, 'tsconfig.json'));
});
afterAll(() => rmSync(checkout, { recursive: true }));
beforeEach(() => {
  away = join(checkout, 'away');
  for (const name of [file, commandFile]) cpSync(join(root, name), join(checkout, name));
});

const words = (...args: string[]) => runWords([...args, '--root', checkout]);
const rows = () => wordsTable(readSources(checkout));
const textsOf = (id: string) => rows().find((row) => row.id === id)?.texts;
const source = (name: string) => readFileSync(join(checkout, name), 'utf8');
/** Exports, changes the file by replacing, imports. */
const roundTrip = async (name: string, from: string, to: string, ...options: string[]) => {
  const path = `${away}${name}`;
  expect(await words('export', path, ...options)).toMatchObject({ code: 0 });
  const given = readFileSync(path, 'utf8');
  expect(given).toContain(from);
  writeFileSync(path, given.replace(from, to));
  return words('import', path);
};

describe('words that go out and come back', () => {
  it('are all of the interface', () => {
    const all = wordsTable(readSources(root));
    expect(all.length).toBeGreaterThan(1500);
    expect(all.filter(({ texts }) => !texts['fr'] || !texts['ar'])).toEqual([]);
    const used = all.filter(({ places }) => places.length > 0);
    expect(used.length / all.length).toBeGreaterThan(0.9);
  });

  it.each([['.csv'], ['.xlf'], ['.xliff', '--xliff', '1.2']])(
    'unchanged as %s change no letter of a file',
    async (name, ...options) => {
      const before = [source(file), source(commandFile)];
      const back = await roundTrip(name, 'Assigner', 'Assigner', ...options);
      expect(back.said).toContain('0 sentences written');
      expect([source(file), source(commandFile)]).toEqual(before);
    },
  );

  it.each([['.csv'], ['.xlf'], ['.xliff', '--xliff', '1.2']])(
    'changed as %s are written where they stand, and nothing else is',
    async (name, ...options) => {
      const before = [source(file), source(commandFile)];
      const back = await roundTrip(name, 'أُسند إلى {assignee}', 'عُهد به إلى {assignee}', ...options);
      expect(back).toMatchObject({ code: 0 });
      expect(source(commandFile)).toBe(before[1]?.replace('أُسند إلى {assignee}', 'عُهد به إلى {assignee}'));
      expect(source(file)).toBe(before[0]);
      expect(textsOf('event.assigned')).toEqual({ fr: 'Assignée à {assignee}', ar: 'عُهد به إلى {assignee}' });
    },
  );

  it('keep quotes and apostrophes', async () => {
    const back = await roundTrip('.csv', 'Rendue à la file', `Rendue à l'accueil`);
    expect(back).toMatchObject({ code: 0 });
    expect(textsOf('event.unassigned')?.['fr']).toBe(`Rendue à l'accueil`);
    expect(source(commandFile)).toContain(`"Rendue à l'accueil"`);
  });

  it('are taken from a spreadsheet that saves semicolons', async () => {
    writeFileSync(`${away}.csv`, 'id;fr;ar\r\nevent.unassigned;"Rendue ; à tous";أُعيد إلى القائمة\r\n');
    expect(await words('import', `${away}.csv`)).toMatchObject({ code: 0 });
    expect(textsOf('event.unassigned')?.['fr']).toBe('Rendue ; à tous');
  });

  it('may be of a new language, which each area gets after its others', async () => {
    const path = `${away}.csv`;
    expect(await words('export', path, '--to', 'en')).toMatchObject({ code: 0 });
    const table = readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => /^.?(id,|command\.assign|event\.)/.test(line));
    expect(table[0]).toContain('id,fr,ar,en,places');
    const filled = table.map((line, at) =>
      at === 0 ? line : line.replace(/^([^,]+),([^,]+),([^,]+),,/, '$1,$2,$3,$2,'),
    );
    writeFileSync(path, filled.join('\n'));
    expect(await words('import', path)).toMatchObject({ code: 0 });
    expect(textsOf('event.assigned')).toMatchObject({ en: 'Assignée à {assignee}' });
    expect(source(commandFile)).toContain(`  en: {\n    'command.assign': 'Assigner',`);
  });
});

describe('words that do not fit', () => {
  it.each([
    ['.csv', 'Assignée à {assignee}', 'Assignée', 'event.assigned: (fr) {assignee} is missing'],
    ['.xlf', 'أُسند إلى {assignee}', 'أُسند إلى {who}', 'event.assigned: (ar) {who} is not in the source'],
    ['.xlf', 'أُسند إلى {assignee}', 'أُسند إلى {assignee', 'event.assigned: (ar) cannot be read'],
    ['.xlf', 'id="event.assigned"', 'id="event.gone"', 'event.gone: is not here'],
    ['.csv', 'id,fr,ar', 'key,fr,ar', 'The table needs the columns id and fr, ar'],
    ['.xlf', '<xliff', '<other', 'This is no XLIFF'],
    ['.xlf', 'أُسند إلى {assignee}', 'أُسند إلى <ph id="1"/>', 'marks of a translation tool'],
  ])('%s with %j for %j: %s', async (name, from, to, why) => {
    const before = source(commandFile);
    const back = await roundTrip(name, from, to);
    expect(back).toMatchObject({ code: 1, said: expect.stringContaining(why) as string });
    expect(source(commandFile)).toBe(before);
  });

  it('are refused when the sentence was changed here meanwhile', async () => {
    const path = `${away}.csv`;
    await words('export', path);
    writeFileSync(path, readFileSync(path, 'utf8').replace('Rendue à la file', 'Rendue à tous'));
    const meanwhile = source(commandFile).replace('Rendue à la file', 'De nouveau à tous');
    writeFileSync(join(checkout, commandFile), meanwhile);
    const back = await words('import', path);
    expect(back).toMatchObject({
      code: 1,
      said: expect.stringContaining('was changed here since it was given out') as string,
    });
    expect(source(commandFile)).toBe(meanwhile);
  });

  it('say how they are asked for when an option is not known', async () => {
    for (const typed of [['--help'], ['export', 'a.csv', '--two', 'ar'], ['export', 'a.csv', '--to']])
      expect(await runWords(typed)).toMatchObject({
        code: 2,
        said: expect.stringContaining('Usage:') as string,
      });
  });
});
