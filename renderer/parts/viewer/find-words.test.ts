import { describe, expect, it } from 'vitest';
import { findWords } from './find-words.ts';

const word = (text: string) => ({ text, left: 0, top: 0, width: 1, height: 1 });
const found = (typed: string) =>
  findWords(['Réclamation', 'concernant', 'الإنارة', 'العمومية', 'n°12'].map(word), typed).map(
    ({ text }) => text,
  );

describe('finding words on a page', () => {
  it('looks past accents, case and forms of Arabic letters', () => {
    expect(found('RECLAMATION')).toEqual(['Réclamation']);
    expect(found('الانارة العموميه')).toEqual(['الإنارة', 'العمومية']);
  });
  it('finds nothing for nothing', () => {
    expect(found('  ')).toEqual([]);
    expect(found('voirie')).toEqual([]);
  });
});
