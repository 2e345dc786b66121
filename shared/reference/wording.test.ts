import { expect, it } from 'vitest';
import { isFields } from '#shared/domain/reference/entries.ts';
import { buildReferenceData } from './reference-data.ts';

const isArabic = (text: string) => /\p{Script=Arabic}/u.test(text);
const isLatin = (text: string) => /\p{Script=Latin}{3}/u.test(text.replace(/\{\w+\}/g, ''));

/** Every text of a document with its dotted path. */
const textsOf = (value: unknown, path: string): (readonly [path: string, text: string])[] => {
  if (typeof value === 'string') return [[path, value]];
  if (Array.isArray(value)) return value.flatMap((one, n) => textsOf(one, `${path}.${String(n)}`));
  return isFields(value) ? Object.entries(value).flatMap(([key, one]) => textsOf(one, `${path}.${key}`)) : [];
};
const texts = textsOf(buildReferenceData(), 'city');

it('no text of the shipped city mixes its two languages', () => {
  expect(texts.length).toBeGreaterThan(1000);
  expect(texts.filter(([, text]) => isArabic(text) && isLatin(text))).toEqual([]);
  expect(texts.filter(([path, text]) => path.endsWith('.fr') && isArabic(text))).toEqual([]);
  expect(texts.filter(([path, text]) => path.endsWith('.ar') && !isArabic(text))).toEqual([]);
});

it('its French is written with curved apostrophes and unbreakable spaces', () => {
  const french = texts.filter(([path]) => path.endsWith('.fr'));
  expect(french.filter(([, text]) => text.includes("'") || / [:;!?»%]|« /.test(text))).toEqual([]);
});
