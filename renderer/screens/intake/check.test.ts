import { describe, expect, test } from 'vitest';
import { check, errorsOf } from './check.ts';
import { blankDraft } from '#renderer/parts/counter-draft/draft.ts';
import type { IntakeDraft } from '#renderer/parts/counter-draft/draft.ts';

const today = '2026-11-24';
const filled: IntakeDraft = {
  ...blankDraft({ today, language: 'fr', arrondissement: 'maarif' }),
  who: 'new',
  citizenId: 'cit-0001-0001',
  name: 'Fatima Zahra',
  phone: '0612345678',
  category: 'dechets-menagers',
  subject: 'Ordures non ramassées',
};
const codes = (draft: Partial<IntakeDraft>) =>
  check({ ...filled, ...draft }, today).map(({ field, code }) => `${field}: ${code}`);

describe('a counter form', () => {
  test('that is filled has nothing to say', () => expect(codes({})).toEqual([]));

  test('left blank names every missing thing, in the order of the form', () => {
    expect(
      check(blankDraft({ today, language: 'ar', arrondissement: null }), today).map((p) => p.code),
    ).toEqual(['nobody-chosen', 'category-missing', 'subject-missing']);
  });

  test('is complete without place, phone, paper and e-mail', () => {
    expect(codes({ arrondissement: null, phone: '', paperNumber: '', email: '' })).toEqual([]);
  });

  test('takes an anonymous citizen without looking at the person', () => {
    expect(codes({ who: 'anonymous', name: '', phone: 'abc' })).toEqual([]);
  });

  test('takes “à qualifier” for a category', () => {
    expect(codes({ category: null, toQualify: true })).toEqual([]);
  });

  test('stops at a phone number nobody can call', () => {
    expect(codes({ phone: '06 12' })).toEqual(['phone: phone-too-short']);
    expect(codes({ phone: '6,12E+08' })).toEqual(['phone: phone-rounded']);
    expect(codes({ phone: '0612345678 son fils' })).toEqual(['phone: phone-with-words']);
  });

  test('warns of an odd CIN and lets it pass', () => {
    const problems = check({ ...filled, paperNumber: '123456789' }, today);
    expect(problems.map((p) => [p.field, p.level])).toEqual([['paperNumber', 'warning']]);
    expect(errorsOf(problems)).toEqual([]);
  });

  test.each([
    [{ phone: '0612345678 / 0522334455' }, 'phone: phone-several'],
    [{ phone: '0522334455 poste 12' }, 'phone: phone-extension'],
    [{ paperNumber: '123456' }, 'paperNumber: cin-letters-missing'],
  ])('says what of %j is not kept or lacks, and lets it pass', (change, told) => {
    expect(codes(change)).toEqual([told]);
    expect(errorsOf(check({ ...filled, ...change }, today))).toEqual([]);
  });

  test('does not judge the number of a passport', () => {
    expect(codes({ paperType: 'passport', paperNumber: '19AB-77' })).toEqual([]);
  });

  test.each([
    ['2026-11-25', 'date-future'],
    ['9999-01-01', 'date-invalid'],
    ['2026-02-30', 'date-invalid'],
    ['', 'date-invalid'],
  ])('refuses %s as the day of arrival', (arrivedOn, code) => {
    expect(codes({ arrivedOn })).toEqual([`arrivedOn: ${code}`]);
  });

  test('takes a past day of arrival', () => expect(codes({ arrivedOn: '2026-09-01' })).toEqual([]));

  test('counts what would be stored, not what was pasted', () => {
    expect(codes({ subject: ` ${'é'.repeat(200)}\u0007 ` })).toEqual([]);
    expect(check({ ...filled, subject: 'x'.repeat(201) }, today)[0]?.values).toEqual({
      max: 200,
      count: 201,
    });
  });

  test('a name of nothing but control characters is missing', () => {
    expect(codes({ name: '\u0000\uD83D' })).toEqual(['name: name-missing']);
  });
});
