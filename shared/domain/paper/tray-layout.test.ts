import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrivedIn, blankLetter, edited, settled, type TrayEdit } from './tray-layout.ts';
import type { TrayLayout } from '#shared/documents/tray.ts';

const allPages = ({ letters, bin }: TrayLayout) =>
  [...letters.flatMap(({ pages }) => pages), ...bin.map(({ page }) => page)].sort();
const order = ({ letters }: TrayLayout) => letters.map(({ pages }) => pages.join(' '));
const aTray = (...letters: string[][]): TrayLayout => ({
  letters: letters.map((pages, n) => blankLetter(`let-${n}`, pages)),
  bin: [],
});

const page = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'not-there');
const letter = fc.constantFrom('let-0', 'let-1', 'let-2', 'let-new');
const anEdit: fc.Arbitrary<TrayEdit> = fc.oneof(
  fc.record({ type: fc.constant('split' as const), page, newLetter: fc.uuid() }),
  fc.record({ type: fc.constant('merge' as const), letter, into: letter }),
  fc.record({ type: fc.constant('move' as const), page, letter, at: fc.integer({ min: -2, max: 9 }) }),
  fc.record({
    type: fc.constant('remove' as const),
    pages: fc.uniqueArray(page),
    because: fc.constant('person' as const),
  }),
  fc.record({ type: fc.constant('restore' as const), pages: fc.uniqueArray(page) }),
  fc.record({
    type: fc.constant('part' as const),
    letter,
    letters: fc.uniqueArray(page).map((pages) => pages.map((one) => blankLetter(`let-${one}`, [one]))),
    setAside: fc.constant([]),
  }),
);

describe('the order of the tray', () => {
  it('neither loses nor doubles a page, whatever is done and undone', () => {
    fc.assert(
      fc.property(fc.array(anEdit, { maxLength: 30 }), (edits) => {
        const tray = edits.reduce(edited, aTray(['a', 'b'], ['c'], ['d', 'e']));
        expect(allPages(tray)).toEqual(['a', 'b', 'c', 'd', 'e']);
        expect(tray.letters.every(({ pages }) => pages.length > 0)).toBe(true);
      }),
    );
  });

  it('gives back what was deleted in its place, also a whole letter', () => {
    const tray = aTray(['a', 'b', 'c'], ['d']);
    const gone = edited(tray, { type: 'remove', pages: ['b', 'c', 'd'], because: 'person' });
    expect(order(gone)).toEqual(['a']);
    expect(order(edited(gone, { type: 'restore', pages: ['b', 'c', 'd'] }))).toEqual(['a b c', 'd']);
  });

  it('splits, joins and moves', () => {
    const parted = edited(aTray(['a', 'b', 'c']), { type: 'split', page: 'b', newLetter: 'let-9' });
    expect(order(parted)).toEqual(['a', 'b c']);
    expect(order(edited(parted, { type: 'merge', letter: 'let-9', into: 'let-0' }))).toEqual(['a b c']);
    expect(order(edited(parted, { type: 'move', page: 'c', letter: 'let-0', at: 0 }))).toEqual(['c a', 'b']);
  });

  it('keeps pages that came while a stack was being parted', () => {
    let tray: TrayLayout = { letters: [], bin: [] };
    for (const page of ['s', 'a', 'b', 'late']) tray = arrivedIn(tray, page, 'job-1', 'let-stack');
    tray = edited(tray, {
      type: 'part',
      letter: 'let-stack',
      letters: [blankLetter('let-a', ['a']), blankLetter('let-b', ['b'])],
      setAside: ['s'],
    });
    expect(order(tray)).toEqual(['a', 'b', 'late']);
    expect(tray.bin).toMatchObject([{ page: 's', because: 'separator' }]);
  });

  it('is whole again when the order and the pages no longer agree', () => {
    const tray = settled(aTray(['a', 'gone'], ['a', 'b']), new Set(['a', 'b', 'astray']));
    expect(order(tray)).toEqual(['a', 'b', 'astray']);
  });
});
