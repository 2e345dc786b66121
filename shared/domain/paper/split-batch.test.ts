import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeReference } from '../register/reference.ts';
import { labelText, readLabel } from './label.ts';
import { splitBatch } from './split-batch.ts';
import type { StackPage } from './split-batch.ts';

const [first, second] = [makeReference('A7', 2026, 123), makeReference('A7', 2026, 124)];
const separator = labelText({ kind: 'separator' });
const answerTo = (reference: string) => labelText({ kind: 'answer', reference });

/** Pages from a short notation: a text is a page's code, '' a page without one, null a blank one. */
const stack = (...pages: (string | null)[]): StackPage[] =>
  pages.map((code, at) => ({
    id: `p${String(at)}`,
    codes: code === null || code === '' ? [] : [code],
    blank: code === null,
  }));
const shape = (pages: StackPage[], duplex = false) =>
  splitBatch(pages, duplex).letters.map(({ reference, kind, pages: of }) => [reference, kind, of.join(' ')]);

describe('labels', () => {
  it('are read back as written', () => {
    for (const label of [
      { kind: 'separator' },
      { kind: 'request', reference: first },
      { kind: 'answer', reference: first },
    ] as const)
      expect(readLabel(labelText(label))).toEqual(label);
  });
  it.each(['', 'https://example.org', 'A7-26-000123-X', 'BDR1:REQ-2024-1000:A0', 'REP:'])(
    '%j is none of ours',
    (text) => expect(readLabel(text)).toBeNull(),
  );
});

describe('a stack', () => {
  it('is split at its labels', () => {
    expect(shape(stack(first, '', '', answerTo(second), ''))).toEqual([
      [first, 'request', 'p0 p1 p2'],
      [second, 'answer', 'p3 p4'],
    ]);
  });
  it('keeps the pages of one letter together when each carries its label', () => {
    expect(shape(stack(first, first, second))).toEqual([
      [first, 'request', 'p0 p1'],
      [second, 'request', 'p2'],
    ]);
  });
  it('has letters without a code, before the first label and after a separator', () => {
    expect(shape(stack('', '', first, separator, '', ''))).toEqual([
      [null, 'request', 'p0 p1'],
      [first, 'request', 'p2'],
      [null, 'request', 'p4 p5'],
    ]);
  });
  it('begins a new letter after a separator even with the same label', () => {
    expect(shape(stack(first, separator, first)).length).toBe(2);
  });
  it('keeps blank backs with their letters, and the backs of separators apart', () => {
    const pages = stack(first, null, '', null, separator, null, second, null);
    expect(shape(pages, true)).toEqual([
      [first, 'request', 'p0 p1 p2 p3'],
      [second, 'request', 'p6 p7'],
    ]);
    expect(splitBatch(pages, true).setAside).toEqual(['p4', 'p5']);
  });
  it('begins the letter at the front when the label is on the back of its sheet', () => {
    expect(shape(stack(first, null, '', second), true)).toEqual([
      [first, 'request', 'p0 p1'],
      [second, 'request', 'p2 p3'],
    ]);
  });
  it('leaves a page with two requests’ labels to a person', () => {
    const [page] = stack('');
    const { letters } = splitBatch([{ id: 'p', codes: [first, second], blank: page?.blank ?? false }], false);
    expect(letters).toEqual([{ reference: null, kind: 'request', ambiguous: true, pages: ['p'] }]);
  });
  it('never opens a letter for a code that is not ours', () => {
    expect(shape(stack(first, 'https://example.org', '')).length).toBe(1);
  });
});

describe('whatever the stack', () => {
  const page = fc.record({
    codes: fc.array(
      fc.constantFrom(first, second, answerTo(first), separator, 'https://example.org', 'A7-26-000123-X'),
      { maxLength: 2 },
    ),
    blank: fc.boolean(),
  });
  const stacks = fc
    .array(page, { maxLength: 40 })
    .map((pages) => pages.map((one, at): StackPage => ({ ...one, id: `p${String(at)}` })));

  it('no page is lost or doubled, and each letter keeps the order', () => {
    fc.assert(
      fc.property(stacks, fc.boolean(), (pages, duplex) => {
        const { letters, setAside } = splitBatch(pages, duplex);
        const placed = [...letters.flatMap((letter) => letter.pages), ...setAside];
        expect([...placed].sort()).toEqual(pages.map(({ id }) => id).sort());
        for (const letter of letters) {
          const order = letter.pages.map((id) => Number(id.slice(1)));
          expect(order).toEqual([...order].sort((a, b) => a - b));
          expect(letter.pages.length).toBeGreaterThan(0);
        }
      }),
    );
  });
  it('what was written on is never set aside without a separator on its sheet', () => {
    fc.assert(
      fc.property(stacks, fc.boolean(), (pages, duplex) => {
        for (const id of splitBatch(pages, duplex).setAside) {
          const at = Number(id.slice(1));
          const sheet = duplex ? pages.slice(at - (at % 2), at - (at % 2) + 2) : pages.slice(at, at + 1);
          expect(sheet.every((one) => one.blank) || sheet.some((one) => one.codes.includes(separator))).toBe(
            true,
          );
        }
      }),
    );
  });
  it('a letter’s reference is on its first sheet, and it holds no other', () => {
    fc.assert(
      fc.property(stacks, (pages) => {
        for (const { reference, pages: ids } of splitBatch(pages, false).letters) {
          if (reference === null) continue;
          const read = ids.map((id) =>
            (pages[Number(id.slice(1))]?.codes ?? [])
              .map(readLabel)
              .flatMap((label) => (label && label.kind !== 'separator' ? [label.reference] : [])),
          );
          expect(read[0]).toContain(reference);
          expect(new Set(read.flat())).toEqual(new Set([reference]));
        }
      }),
    );
  });
});
