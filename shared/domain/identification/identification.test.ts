import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reference } from '#test/people/city.ts';
import { suggestCategories } from '../catalogue/suggest.ts';
import { lacksCinLetters, looksLikeCin, normaliseCin } from './cin.ts';
import { foldText } from './fold-text.ts';

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
});

describe('an identity paper', () => {
  it.each([
    ' be 123456 ',
    'BE-123456',
    'be 123 456',
    'BE.123.456',
    'be\u00a0123456',
    '\u200eBE123456\u200f',
    'BE\u2011123456',
    'BE١٢٣٤٥٦',
    'be ۱۲۳۴۵۶',
    'ＢＥ１２３４５６',
    'CIN BE123456',
    'CIN : be 123456',
    'C.I.N. n° BE 123456',
    'CNIE: BE123456',
    'Carte nationale BE 123456',
    'رقم البطاقة الوطنية: BE ١٢٣٤٥٦',
    'BE N° 123456',
    "'BE123456",
  ])('%j is one and the same', (typed) => expect(normaliseCin(typed)).toBe('BE123456'));
  it('has a form that only advises', () => {
    expect(['be123456', 'C12345', 'CN1234', '123', '123456', 'BEC12345'].map(looksLikeCin)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(['123456', 'BE123456', '12'].map(lacksCinLetters)).toEqual([true, false, false]);
  });
  it('is its own form', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        expect(normaliseCin(normaliseCin(typed))).toBe(normaliseCin(typed));
      }),
    );
  });
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
