import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Placeholder } from '#shared/documents/template.ts';
import { buildTemplates } from '#shared/reference/templates.ts';
import { aRequest, reference } from '#test/people/city.ts';
import { calendarDayInWords, dayInWords, monthInWords } from './day-in-words.ts';
import { fillTemplate, isolate, unknownPlaceholders } from './fill.ts';
import { requestValues } from './request-values.ts';

const values = (changes: Partial<Record<Placeholder, string>> = {}) => ({
  ...requestValues(aRequest(), reference, 'fr'),
  ...changes,
});

describe('days in words', () => {
  it.each([
    ['2026-11-24T09:00:00.000Z', '24 novembre 2026', '24 نونبر 2026'],
    ['2026-12-01T09:00:00.000Z', '1er décembre 2026', 'فاتح دجنبر 2026'],
    ['2026-07-09T23:30:00.000Z', '10 juillet 2026', '10 يوليوز 2026'],
    ['2026-02-25T23:30:00.000Z', '25 février 2026', '25 فبراير 2026'],
  ])('%s is %s', (at, fr, ar) => {
    expect(dayInWords(at, 'fr')).toBe(fr);
    expect(dayInWords(at, 'ar')).toBe(ar);
  });
});

describe('months and calendar days in words', () => {
  it('are the city’s, not the machine’s', () => {
    expect(monthInWords('2026-08', 'ar')).toBe('غشت 2026');
    expect(monthInWords('2026-08', 'fr')).toBe('août 2026');
    expect(calendarDayInWords('2026-01-01', 'fr')).toBe('1er janvier 2026');
  });
});

describe('filling a template', () => {
  it('fills every place and isolates what runs the other way', () => {
    const { text, unknown } = fillTemplate(
      'رقم {reference}: {subject}',
      'ar',
      values({ reference: 'AA-26-000123-K', subject: 'أزبال' }),
    );
    expect(text).toBe('رقم \u2068AA-26-000123-K\u2069: أزبال');
    expect(unknown).toEqual([]);
    expect(fillTemplate('Objet : {subject}', 'fr', values({ subject: 'أزبال' })).text).toBe(
      'Objet : \u2068أزبال\u2069',
    );
  });

  it('names unknown places and leaves them', () => {
    expect(fillTemplate('{prénom} {reference} {prénom} {}', 'fr', values({ reference: 'X' }))).toEqual({
      text: '{prénom} X {prénom} {}',
      unknown: ['prénom', ''],
    });
  });

  it('shipped templates have none unknown, in both languages', () => {
    for (const { body } of buildTemplates().templates)
      for (const text of [body.fr, body.ar]) expect(unknownPlaceholders(text)).toEqual([]);
  });

  it('what a citizen typed is neither filled in turn nor able to turn the text round', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'ب', '{', '}', 'office', '\u2068', '\u2069', '\u202e', ' ') }),
        fc.constantFrom('fr' as const, 'ar' as const),
        (subject, language) => {
          const { text } = fillTemplate('<{subject}>', language, values({ subject }));
          const depth = [...text].reduce(
            (deep, sign) => deep + (sign === '\u2068' ? 1 : sign === '\u2069' ? -1 : 0),
            0,
          );
          expect(depth).toBe(0);
          expect(text).not.toContain('\u202e');
          expect(text.replace(/[\u2066-\u2069]/g, '')).toBe(
            `<${subject.replace(/[\u2066-\u2069\u202e]/g, '')}>`,
          );
        },
      ),
    );
  });

  it('leaves a value of the same direction alone', () => {
    expect(isolate('بلدية', 'ar')).toBe('بلدية');
    expect(isolate('rue 12', 'fr')).toBe('rue 12');
  });

  it('promises the internal target, or without one the legal date', () => {
    const request = aRequest();
    expect(requestValues(request, reference, 'fr').promisedOn).toBe('26 novembre 2026');
    const without = { ...request, due: { ...request.due, target: null } };
    expect(requestValues(without, reference, 'fr').promisedOn).toBe('23 janvier 2027');
  });
});
