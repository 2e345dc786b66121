import { expect, it } from 'vitest';
import { buildRules } from './rules.ts';
import { tagNames } from './tags.ts';

it('every tag that a shipped rule puts has a name in both languages', () => {
  const put = buildRules().rules.flatMap(({ then }) => then.tags);
  expect(put.length).toBeGreaterThan(1);
  expect(put.filter((tag) => !/\p{Script=Arabic}/u.test(tagNames[tag]?.ar ?? ''))).toEqual([]);
  expect(put.filter((tag) => tagNames[tag]?.fr === undefined)).toEqual([]);
});
