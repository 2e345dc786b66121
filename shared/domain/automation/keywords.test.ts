import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findKeyword, foldWords } from './keywords.ts';

const found = (text: string, ...keywords: string[]) => findKeyword(foldWords(text), keywords);

describe('keywords', () => {
  it.each([
    ['DANGER !', 'danger', true],
    ['Un mur dangereux', 'danger', false],
    ['un égout-ouvert, rue 3', 'égout ouvert', true],
    ['EGOUT OUVERT', 'Égout  ouvert', true],
    ['égout très ouvert', 'égout ouvert', false],
    ['l’effondrement du mur', 'effondrement', true],
    ['œuvre', 'oeuvre', true],
    ['خطر', 'خطر', true],
    ['هذا الخطر كبير', 'خطر', true],
    ['وبالخطر', 'خطر', true],
    ['خطرة', 'خطر', true],
    ['حفرة خطيرة', 'خطير', true],
    ['حفرة خطيرة', 'خطر', false],
    ['بالحفر الخطيرة', 'خطير', true],
    ['بنايات', 'بناية', true],
    ['بنايتين', 'بناية', true],
    ['Une façade dangereuse', 'dangereux', true],
    ['des fils dangereux', 'dangereuse', true],
    ['dangers', 'danger', true],
    ['des égouts ouverts', 'égout ouvert', true],
    ['les câbles électriques', 'câble électrique', true],
    ['un mur effondré, des murs effondrés, une dalle effondrée', 'effondré', true],
    ['deux dalles effondrées', 'effondré', true],
    ['la canalisation principale', 'principal', true],
    ['des eaux usées', 'eau usée', false],
    ['portée', 'port', true],
    ['porte', 'portail', false],
    ['le rat', 'rats', true],
    ['أسلاك', 'اسلاك', true],
    ['السلك الكهربائي', 'سلك كهربائي', true],
    ['سِلْكٌ كهربائيّ', 'سلك كهربائي', true],
    ['إنهيار جدار', 'انهيار', true],
    ['بناية مهددة', 'بنايه', true],
    ['رقم ٣٣', '33', true],
    ['333', '33', false],
  ])('%s has %s: %s', (text, keyword, expected) => {
    expect(found(text, keyword) !== null).toBe(expected);
  });

  it('takes a keyword as it is written, never as a pattern', () => {
    expect(found('abc', 'a.c')).toBeNull();
    expect(found('a c', 'a.c')).toBe('a c');
    expect(found('anything', '.*', '(', '[')).toBeNull();
  });

  const letters = fc.string({
    unit: fc.constantFrom(...'aàâbcdeéèêfghiîlmnoôpqrstuùûvzçاأإآبتثجحخدذرزسشصضطظعغفقكلمنهويىةئؤء0123456789'),
    minLength: 1,
    maxLength: 12,
  });
  it('every word of a text is found in it, in any case, with or without accents', () => {
    fc.assert(
      fc.property(fc.array(letters, { minLength: 1, maxLength: 8 }), fc.nat(), (words, n) => {
        const word = words[n % words.length] ?? '';
        const text = words.join(', ');
        expect(found(text, word)).not.toBeNull();
        expect(found(text.toUpperCase(), word)).not.toBeNull();
        expect(found(text, word.normalize('NFD').replace(/\p{M}/gu, ''))).not.toBeNull();
      }),
    );
  });

  it('nothing is found that is not a whole word', () => {
    fc.assert(
      fc.property(letters, letters, (word, more) => {
        // The Latin tail keeps the keyword from being a word of the text, whatever stands before.
        expect(found(`x${word}x${more}x`, `${word}`)).toBeNull();
      }),
    );
  });

  it('folding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldWords(foldWords(text))).toBe(foldWords(text));
      }),
    );
  });
});
