import { describe, expect, it } from 'vitest';
import { code } from '#shared/documents/text.ts';
import { codeFrom, shifted } from './list-edits.ts';

describe('a code made from a name', () => {
  it.each([
    ['Éclairage public', 'eclairage-public'],
    ['  Œuvres & voirie (2) ', 'oeuvres-voirie-2'],
    ['12 mètres', 'metres'],
    ['شارع', 'domaine'],
    ['Un nom beaucoup trop long pour tenir dans un code', 'un-nom-beaucoup-trop-long-pour-tenir'],
  ])('%s → %s', (name, made) => {
    expect(codeFrom(name, new Set(), 'domaine')).toBe(made);
    expect(code.safeParse(made).success).toBe(true);
  });

  it('is never one that is taken', () => {
    expect(codeFrom('Voirie', new Set(['voirie', 'voirie-2']), 'domaine')).toBe('voirie-3');
  });
});

describe('an entry moved', () => {
  it('changes places with its neighbour, and stays at the end', () => {
    expect(shifted(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
    expect(shifted(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
  });
});
