import { expect, it } from 'vitest';
import { frenchSpaces, withFrenchSpaces } from './french-spaces.ts';

it('French keeps its signs on the line of their word, and a format’s skeleton as it is', () => {
  expect(frenchSpaces('Retard : « 4 j » ; 12 % ? Oui !')).toBe(
    'Retard\u00a0: «\u00a04 j\u00a0»\u202f; 12\u202f%\u202f? Oui\u202f!',
  );
  expect(frenchSpaces('{share, number, ::percent}')).toBe('{share, number, ::percent}');
});

it('only what is under fr is French', () => {
  expect(
    withFrenchSpaces({ code: 'a : b', name: { fr: 'a : b', ar: 'ا : ب' }, list: [{ fr: ['x ?'] }] }),
  ).toEqual({
    code: 'a : b',
    name: { fr: 'a\u00a0: b', ar: 'ا : ب' },
    list: [{ fr: ['x\u202f?'] }],
  });
});
