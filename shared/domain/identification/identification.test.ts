import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reference } from '#test/people/city.ts';
import { suggestCategories } from '../catalogue/suggest.ts';
import { looksLikeCin, normaliseCin } from './cin.ts';
import { foldText } from './fold-text.ts';
import { nameKeys } from './name-keys.ts';
import { normalisePhone, phoneKey } from './phone.ts';

describe('phones', () => {
  it.each([
    '0612345678',
    '06 12 34 56 78',
    '06.12.34.56.78',
    '+212 612-345678',
    '00212612345678',
    '٠٦١٢٣٤٥٦٧٨',
  ])('%s is one and the same', (typed) => expect(normalisePhone(typed)).toBe('+212612345678'));
  it('a normalised phone is its own normal form, and its key is nine digits', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('5', '6', '7', '8'),
        fc.integer({ min: 10_000_000, max: 99_999_999 }),
        (lead, rest) => {
          const phone = normalisePhone(`0${lead}${String(rest)}`);
          expect(normalisePhone(phone ?? '')).toBe(phone);
          expect(phoneKey(phone ?? '')).toBe(`${lead}${String(rest)}`);
        },
      ),
    );
  });
  it.each(['', '06', 'abc', '0112345678', '06123456789'])('%j is none', (typed) => {
    expect(normalisePhone(typed)).toBeNull();
  });
});

describe('words', () => {
  it('fold once and for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });
  it('fold letter by letter as the whole text does, whatever stands in it', () => {
    const letters = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.integer({ min: 0, max: 0x30f }).map((code) => String.fromCharCode(code)) }),
      fc.string({ unit: fc.integer({ min: 0x600, max: 0x6ff }).map((code) => String.fromCharCode(code)) }),
      fc.constantFrom(
        'Œuvre',
        'l’école d’Anfa',
        'ΟΔΟΣ',
        'İstanbul',
        '  a\u00a0 b ',
        'أَزبـــال ٣',
        'ﷺ',
        '¼ ´',
      ),
    );
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        // A Greek sigma makes it take the other way, which is the rule itself.
        const other = foldText(`${a} ${b} σ`);
        expect(`${foldText(`${a} ${b}`)} σ`.trim()).toBe(other);
      }),
      { numRuns: 500 },
    );
  });
  it('forget accents, hamza forms, tatweel and case', () => {
    expect(foldText('Éboueurs ÉTÉ')).toBe('eboueurs ete');
    expect(foldText('أَزبـــال')).toBe(foldText('ازبال'));
  });
  it('a name has keys in common with its other spellings', () => {
    for (const [a, b] of [
      ['Mohamed Alami', 'Mohammed EL ALAMI'],
      ['Fatima Zahra Idrissi', 'fatima-zahra idrissi'],
    ] as const)
      expect(nameKeys(a).some((key) => nameKeys(b).includes(key))).toBe(true);
  });
});

it('a CIN is kept in capitals without spaces, and its pattern only advises', () => {
  expect(normaliseCin(' be 123456 ')).toBe('BE123456');
  expect([looksLikeCin('be123456'), looksLikeCin('123')]).toEqual([true, false]);
});

describe('categories', () => {
  it.each(['rat', 'dép', 'poubelle', 'جرذ', 'قمامة'])('%s finds one at once', (typed) => {
    expect(suggestCategories(reference.catalogue, typed, 5).length).toBeGreaterThan(0);
  });
  it('each is found by its own names and keywords', () => {
    for (const category of reference.catalogue.categories)
      for (const word of [
        category.name.fr,
        category.name.ar,
        ...category.keywords.fr,
        ...category.keywords.ar,
      ])
        expect(suggestCategories(reference.catalogue, word, 32).map((one) => one.code)).toContain(
          category.code,
        );
  });
});
