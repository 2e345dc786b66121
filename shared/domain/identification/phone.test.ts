import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phonesIn } from './phones-in.ts';
import { normalisePhone, phoneKey, readPhone } from './phone.ts';

const one = '+212612345678';

describe('a phone field', () => {
  it.each([
    ['as dictated', '0612345678'],
    ['in pairs', '06 12 34 56 78'],
    ['dots', '06.12.34.56.78'],
    ['hyphens', '06-12-34-56-78'],
    ['slashes', '06/12/34/56/78'],
    ['country code', '+212 612-345678'],
    ['dialled country code', '00212612345678'],
    ['country code without its plus, as an unescaped form loses it', ' 212612345678'],
    ['0 in brackets', '+212 (0)6 12 34 56 78'],
    ['0 after the country code', '+2120612345678'],
    ['0 after the dialled country code', '00 212 0 6 12 34 56 78'],
    ['country code in brackets', '(+212) 6 12 34 56 78'],
    ['Arabic-Indic digits', '٠٦١٢٣٤٥٦٧٨'],
    ['Persian digits', '۰۶۱۲۳۴۵۶۷۸'],
    ['wide digits of an input method', '０６１２３４５６７８'],
    ['a contact copied from a phone: bidi isolates', '\u2068+212 6 12 34 56 78\u2069'],
    ['embedding marks of a chat', '\u202a+212 612-345678\u202c'],
    ['a right-to-left mark within', '06\u200f12345678'],
    ['no-break hyphens', '06\u201112\u201134\u201156\u201178'],
    ['no-break and narrow spaces', '06\u00a012\u202f34\u00a056\u202f78'],
    ['en dashes', '06–12–34–56–78'],
    ['a link', 'tel:+212612345678'],
    ['a link with its context', 'tel:0612345678;phone-context=+212'],
    ['a chat link', 'https://wa.me/212612345678'],
    ['a French label', 'Tél : 06 12 34 56 78'],
    ['a label that touches it', 'Tél.0612345678'],
    ['GSM', 'GSM 06.12.34.56.78'],
    ['an Arabic label', 'الهاتف: ٠٦ ١٢ ٣٤ ٥٦ ٧٨'],
    ['a label after it', '0612345678 (WhatsApp)'],
    ['a number without its 0, from a spreadsheet', '612345678'],
    ['a decimal from a spreadsheet', '612345678.0'],
    ['text forced in a spreadsheet', "'0612345678"],
    ['a formula of a spreadsheet', '="0612345678"'],
    ['scientific, all digits there', '6.12345678E+8'],
    ['scientific with a comma and the country code', '2,12612345678E+11'],
  ])('%s: %j', (_, typed) => {
    expect(readPhone(typed)).toEqual({ numbers: [one], extension: null, trouble: null });
  });

  it.each([
    ['0612345678 / 0522334455', [one, '+212522334455']],
    ['0612345678/0522334455', [one, '+212522334455']],
    ['06 12 34 56 78 05 22 33 44 55', [one, '+212522334455']],
    ['0612345678 - 0522334455', [one, '+212522334455']],
    ['0612345678 ou 0522334455', [one, '+212522334455']],
    ['0612345678, +33 6 12 34 56 78', [one, '+33612345678']],
    ['+33 6 12 34 56 78 06 12 34 56 78', ['+33612345678', one]],
    ['05 22 33 44 55/56', ['+212522334455', '+212522334456']],
    ['0522334455-56', ['+212522334455', '+212522334456']],
    ['0612345678 + 0522334455', [one, '+212522334455']],
    ['0612345678 0612345678', [one]],
  ])('%s holds several', (typed, numbers) => {
    expect(readPhone(typed)).toEqual({ numbers, extension: null, trouble: null });
  });

  it.each([
    ['05 22 33 44 55 poste 12', '12'],
    ['0522334455 ext. 104', '104'],
    ['0522334455 #7', '7'],
    ['tel:+212522334455;ext=12', '12'],
    ['٠٥٢٢٣٣٤٤٥٥ تحويلة ١٢', '12'],
  ])('%s has an extension', (typed, extension) => {
    expect(readPhone(typed)).toEqual({ numbers: ['+212522334455'], extension, trouble: null });
  });

  it.each([
    ['+33 6 12 34 56 78', '+33612345678'],
    ['0033612345678', '+33612345678'],
    ['+33 (0)6 12 34 56 78', '+33612345678'],
    ['+1 (415) 555-0132', '+14155550132'],
    ['+49 30 901820', '+4930901820'],
  ])('%s is abroad', (typed, number) => expect(normalisePhone(typed)).toBe(number));

  it.each([
    ['06 12', 'too-short'],
    ['Tél : 06 12', 'too-short'],
    ['+212 6123', 'too-short'],
    ['06123456789', 'too-long'],
    ['06 12 34 56 78 9', 'too-long'],
    ['0112345678', 'unknown-prefix'],
    ['+212112345678', 'unknown-prefix'],
    ['6,12E+08', 'rounded'],
    ['2.12612E+11', 'rounded'],
    ['0612345678 son fils', 'with-words'],
    ['0612345678 جارته', 'with-words'],
    ['abc', 'unreadable'],
    ['inconnu', 'unreadable'],
    ['-', 'unreadable'],
  ] as const)('%j: %s', (typed, trouble) => {
    expect(readPhone(typed)).toEqual({ numbers: [], extension: null, trouble });
    expect(normalisePhone(typed)).toBeNull();
  });

  const separators = ['', ' ', '.', '-', '\u2011', '\u00a0', '\u202f', '/', '\u200e'];
  const moroccan = fc
    .tuple(fc.constantFrom('5', '6', '7', '8'), fc.integer({ min: 0, max: 99_999_999 }))
    .map(([lead, rest]) => lead + String(rest).padStart(8, '0'));
  it('is read alike however it is written, and what is read reads as itself', () => {
    fc.assert(
      fc.property(
        moroccan,
        fc.constantFrom(
          '0',
          '+212',
          '00212',
          '212',
          '+212 (0)',
          '+2120',
          '',
          'tel:0',
          'Tél : 0',
          '\u202a+212',
        ),
        fc.array(fc.constantFrom(...separators), { minLength: 9, maxLength: 9 }),
        fc.constantFrom(0x30, 0x660, 0x6f0),
        (number, prefix, marks, zero) => {
          const spaced = [...number].map((digit, at) => (marks[at] ?? '') + digit).join('');
          const typed = (prefix + spaced).replace(/\d/g, (digit) =>
            String.fromCharCode(zero + Number(digit)),
          );
          expect(normalisePhone(typed)).toBe(`+212${number}`);
          expect(normalisePhone(`+212${number}`)).toBe(`+212${number}`);
          expect(phoneKey(`+212${number}`)).toBe(number);
        },
      ),
      { numRuns: 400 },
    );
  });
  it('is never read out of digits that were not there', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789+ ./-(),;Eتé'), maxLength: 40 }),
        (typed) => {
          const said = typed.replace(/\D/g, '');
          for (const number of readPhone(typed).numbers) {
            expect(number).toMatch(/^\+[1-9]\d{6,14}$/);
            // A second number may be told by its last digits only.
            expect(said).toContain(number.slice(-2));
          }
        },
      ),
    );
  });
  it('takes no time over what is none', () => {
    const before = performance.now();
    readPhone('+'.repeat(2000));
    readPhone('(0)'.repeat(2000));
    readPhone('06 '.repeat(2000));
    readPhone('+33 6 '.repeat(500));
    expect(performance.now() - before).toBeLessThan(1000);
  });
});

it('phones stand in a letter where they are, other numbers do not', () => {
  const letter = 'Rabat, le 12/03/2024. Dossier 20240612345678. Appelez le 06\u201112\u201134 56 78, merci.';
  expect(phonesIn(letter)).toEqual([{ value: one, from: 57, to: 71, isBare: false }]);
  expect(letter.slice(57, 71)).toBe('06\u201112\u201134 56 78');
});
