import { readFileSync } from 'node:fs';

/** A name in Latin letters and in Arabic. */
export interface NamePair {
  latin: string;
  arabic: string;
}

const linesOf = (file: string): string[][] =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t'));

/** Pairs of one of our lists (see README). */
export const readPairs = (list: 'moroccan' | 'moroccan-held-out' | 'wikidata'): NamePair[] =>
  linesOf(`${list}.tsv`).flatMap(([first = '', second = '']) =>
    list === 'wikidata'
      ? [{ latin: first, arabic: second }]
      : second.split(',').map((latin) => ({ latin, arabic: first })),
  );
