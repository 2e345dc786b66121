import { describe, expect, it } from 'vitest';
import { attachmentRef } from './attachment.ts';
import { personText, requiredText, sentence } from './text.ts';

describe('a sentence of the city', () => {
  it('is there in both languages, and says which is missing', () => {
    const both = { fr: 'Sans réponse.', ar: 'لا جواب.' };
    expect(sentence.parse(both)).toEqual(both);
    expect(sentence.safeParse({ fr: 'Sans réponse.', ar: ' ' }).error?.issues[0]?.path).toEqual(['ar']);
  });

  it('reads the same in both where it was stored as plain text', () => {
    expect(sentence.parse('Sans réponse.')).toEqual({ fr: 'Sans réponse.', ar: 'Sans réponse.' });
    expect(sentence.safeParse('').success).toBe(false);
  });
});

describe('text a person wrote', () => {
  it('is kept without what would show its surroundings in another order', () => {
    const hidden = '\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069';
    expect(personText(100).parse(`Facture\u202Efdp.exe ${hidden}`)).toBe('Facturefdp.exe');
    expect(requiredText(100).safeParse(hidden).success).toBe(false);
    const file = {
      fileId: 'fil-00000001',
      name: 'a\u202Efdp.exe',
      type: 'text/plain',
      size: 1,
      text: 'lu\u2067 ici',
    };
    expect(attachmentRef.parse(file)).toMatchObject({ name: 'afdp.exe', text: 'lu ici' });
  });

  it('keeps a number apart in an Arabic letter, and no isolate without its end', () => {
    const letter = 'تحت رقم \u2068AA-26-000009-R\u2069.';
    expect(personText(100).parse(letter)).toBe(letter);
    expect(personText(100).parse('a\u2068b\u2068c\u2069d\u2069e\u2068f\ng\u2069')).toBe(
      'ab\u2068c\u2069def\ng',
    );
  });

  it('keeps the marks that Arabic and French beside each other need', () => {
    expect(personText(100).parse('رقم \u200F12\u200E A \u061C3')).toBe('رقم \u200F12\u200E A \u061C3');
  });
});
