import { expect, test } from 'vitest';
import { buildCatalogue } from '#shared/reference/catalogue.ts';
import { keywordHit } from './keyword-hit.ts';

const category = (code: string) => {
  const found = buildCatalogue().categories.find((entry) => entry.code === code);
  if (found === undefined) throw new Error(`The catalogue has no ${code}`);
  return found;
};

test('says which keyword brought a category up, in either language', () => {
  expect(keywordHit(category('animaux-errants'), 'chi')).toBe('chien');
  expect(keywordHit(category('animaux-errants'), 'كلا')).toBe('كلاب ضالة');
});

test('says nothing when the name itself starts so, or nothing was typed', () => {
  expect(keywordHit(category('animaux-errants'), 'ANI')).toBeNull();
  expect(keywordHit(category('animaux-errants'), 'حيوا')).toBeNull();
  expect(keywordHit(category('animaux-errants'), ' ')).toBeNull();
});
