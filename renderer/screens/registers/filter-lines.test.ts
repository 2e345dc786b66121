import { describe, expect, it } from 'vitest';
import { entriesOf } from '#shared/domain/register/entries-of.ts';
import { makeReference } from '#shared/domain/register/reference.ts';
import type { RegisterPage } from '#renderer/data/contract/registers.ts';
import { aRequest } from '#test/people/city.ts';
import { monthOf, rowsOf } from './filter-lines.ts';

const base = entriesOf(aRequest())[0];
const line = (desk: string, number: number, object = 'Rats') => {
  if (!base) throw new Error('No entry.');
  const reference = makeReference(desk, 2026, number);
  return {
    entry: {
      ...base,
      _id: `arrival-${desk}-26-${String(number)}`,
      desk,
      number,
      reference,
      request: reference,
      object,
    },
    isPending: false,
  };
};
const gap = { desk: 'A7', book: 'arrival' as const, year: 2026, from: 45, to: 47 };
const page: RegisterPage = {
  lines: [line('A7', 48), line('B2', 3, 'Éclairage éteint'), line('A7', 44)],
  gaps: [gap],
  closings: [],
};
const all = { month: null, desk: null, text: '' };
const shown = (filter: Partial<typeof all> | { month?: string; desk?: string; text?: string }) =>
  rowsOf(page, { ...all, ...filter }).map((row) =>
    row.kind === 'gap' ? '45–47' : `${row.line.entry.desk} ${String(row.line.entry.number)}`,
  );

describe('a register on the screen', () => {
  it('shows missing numbers first, and in their place when one desk is chosen', () => {
    expect(shown({})).toEqual(['45–47', 'A7 48', 'B2 3', 'A7 44']);
    expect(shown({ desk: 'A7' })).toEqual(['A7 48', '45–47', 'A7 44']);
  });

  it('jumps to a number, in either digits, to a reference however typed, and finds words without accents', () => {
    expect(shown({ text: '٤٨' })).toEqual(['A7 48']);
    expect(shown({ text: makeReference('B2', 2026, 3).toLowerCase().replaceAll('-', ' ') })).toEqual([
      'B2 3',
    ]);
    expect(shown({ text: 'eclairage' })).toEqual(['B2 3']);
    expect(shown({ text: '999' })).toEqual([]);
  });

  it('of a month shows what was entered in it', () => {
    const [first] = page.lines;
    expect(first && monthOf(first)).toBe('2026-11');
    expect(shown({ month: '2026-11' })).toHaveLength(3);
    expect(shown({ month: '2026-10' })).toEqual([]);
  });
});
