import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analysePage } from '#main/services/paper/analyse-page.ts';
import { PaperFailure } from '#main/services/paper/paper-failure.ts';
import { PaperWorks } from '#main/services/paper/paper-works.ts';
import { makeReference } from '#shared/domain/register/reference.ts';
import { splitBatch } from '#shared/domain/paper/split-batch.ts';
import { drawLetter } from '#test/people/letters/draw-letter.ts';
import { useLetterFonts } from '#test/people/letters/fonts.ts';
import { ownLetters, sharedLetters } from '#test/people/letters/letters.ts';
import { scanLetter } from '#test/people/letters/scan-letter.ts';
import type { ScanConditions } from '#test/people/letters/scan-letter.ts';

const never = new AbortController().signal;
const reference = makeReference('A7', 2026, 123);
const works = new PaperWorks();
const sheets = new Map<string, Buffer>();
beforeAll(async () => {
  await useLetterFonts();
  for (const { name, lines, language } of ownLetters)
    sheets.set(name, await drawLetter({ lines, language, stamp: true, code: { text: reference, side: 20 } }));
});
afterAll(() => works.close());
const analyse = (bytes: Uint8Array) => analysePage(works, bytes, 0, null, never);
const scanned = (name: string, conditions: ScanConditions) =>
  scanLetter(sheets.get(name) ?? Buffer.alloc(0), conditions);

const noisyPaper = { r: 240, g: 230, b: 205 };
describe.each(ownLetters.map(({ name, language }) => [name, language] as const))('%s', (name, language) => {
  it.each<[string, ScanConditions, { turns: number; degrees: number }]>([
    ['as it should lie', { noise: 6 }, { turns: 0, degrees: 0 }],
    ['upside down and askew', { degrees: 181.5, noise: 8 }, { turns: 2, degrees: 1.5 }],
    ['on its side', { degrees: 268, noise: 8 }, { turns: 1, degrees: -2 }],
    ['on its other side', { degrees: 93, noise: 8 }, { turns: 3, degrees: 3 }],
    ['far askew', { degrees: -13, noise: 8 }, { turns: 0, degrees: -13 }],
    ['at 200 dpi', { dpi: 200, noise: 8, degrees: 1 }, { turns: 0, degrees: 1 }],
    [
      'under a black lid, yellow, in a shadow',
      { degrees: -4, lid: 'black', shadow: true, paper: noisyPaper, noise: 10 },
      { turns: 0, degrees: -4 },
    ],
  ])('%s: upright, straight, its code and language known', async (_, conditions, { turns, degrees }) => {
    const page = await analyse(await scanned(name, conditions));
    expect(page.upright.turns).toBe(turns);
    expect(Math.abs(page.upright.degrees - degrees)).toBeLessThan(0.1);
    expect(page.codes.map(({ text }) => text)).toEqual([reference]);
    expect(page.language).toBe(language);
    expect(page.blank).toBe(false);
    expect(page.width).toBeLessThan(page.height);
  });

  it('loses its black lid and shadow: white paper to the edge, A4 again, and stays small', async () => {
    const page = await analyse(
      await scanned(name, { degrees: -4, lid: 'black', shadow: true, paper: noisyPaper, noise: 10 }),
    );
    expect(Math.abs(page.width - 2480)).toBeLessThan(40);
    expect(Math.abs(page.height - 3508)).toBeLessThan(40);
    const { data, info } = await sharp(page.jpeg).greyscale().raw().toBuffer({ resolveWithObject: true });
    const dark = (x: number, y: number) =>
      (data[y * info.width * info.channels + x * info.channels] ?? 0) < 128;
    const rim = [8, info.width - 9].flatMap((x) =>
      Array.from({ length: info.height }, (_unused, y) => dark(x, y)),
    );
    expect(rim.filter(Boolean).length / rim.length).toBeLessThan(0.01);
    expect(page.jpeg.byteLength).toBeLessThan(250_000);
  });
});

describe('codes', () => {
  it.each([15, 20, 25])('of %d mm are read on noisy, turned 200-dpi pages', async (side) => {
    for (const degrees of [0, 7, 93, 184]) {
      const sheet = await drawLetter({
        lines: ['Étiquette'],
        language: 'fr',
        code: { text: reference, side },
      });
      const page = await analyse(await scanLetter(sheet, { degrees, noise: 10, dpi: 200 }));
      expect(page.codes.map(({ text }) => text)).toEqual([reference]);
    }
  });
  it('split a duplex stack of three letters with blank backs', async () => {
    const references = [1, 2, 3].map((n) => makeReference('A7', 2026, n));
    const blank = await scanLetter(await drawLetter({ lines: [], language: 'fr' }), { noise: 10, dpi: 150 });
    const back = await analyse(blank);
    expect(back.blank).toBe(true);
    const pages = [];
    for (const text of references) {
      const sheet = await drawLetter({
        lines: ['Monsieur le Président,', 'Veuillez trouver ci-joint ma demande.'],
        language: 'fr',
        code: { text, side: 20 },
      });
      const front = await analyse(await scanLetter(sheet, { noise: 8, dpi: 200, degrees: 2 }));
      pages.push(front, back);
    }
    const { letters, setAside } = splitBatch(
      pages.map(({ codes, blank: empty }, at) => ({
        id: String(at),
        codes: codes.map(({ text }) => text),
        blank: empty,
      })),
      true,
    );
    expect(letters.map((letter) => [letter.reference, letter.pages])).toEqual(
      references.map((text, at) => [text, [String(at * 2), String(at * 2 + 1)]]),
    );
    expect(setAside).toEqual([]);
  });
});

describe('the thread', () => {
  it('says what is wrong with a file, and goes on with the next', async () => {
    const wrong = await analyse(Buffer.from('no image')).catch((error: unknown) => error);
    expect(wrong).toBeInstanceOf(PaperFailure);
    expect(wrong).toMatchObject({ problem: 'not-an-image' });
    expect((await analyse(await scanned('fr-rats', { noise: 4 }))).language).toBe('fr');
  });
  it('stops at once when a page is given up, and works on', async () => {
    const bytes = await scanned('fr-rats', { noise: 4 });
    const ending = new AbortController();
    const given = analysePage(works, bytes, 0, null, ending.signal).catch((error: unknown) => error);
    setTimeout(() => ending.abort(), 150);
    const at = performance.now();
    expect(await given).toMatchObject({ problem: 'cancelled' });
    expect(performance.now() - at).toBeLessThan(3000);
    expect((await analyse(bytes)).blank).toBe(false);
  });
  it('sets a page upright as a person says', async () => {
    const bytes = await scanned('fr-rats', { noise: 4 });
    const page = await analysePage(works, bytes, 0, { sheet: null, turns: 1, degrees: 0 }, never);
    expect(page.upright).toEqual({ sheet: null, turns: 1, degrees: 0 });
    expect(page.width).toBeGreaterThan(page.height);
  });
});

const shared = sharedLetters();
describe.runIf(shared.length > 0)('the letters that came with the project', () => {
  it.each(shared.map((letter) => [letter.name, letter] as const))('%s', async (_, letter) => {
    const page = await analyse(await readFile(letter.file));
    expect(page.upright.turns).toBe(0);
    expect(Math.abs(page.upright.degrees - letter.skew)).toBeLessThan(0.1);
    expect(page.language).toBe(letter.language);
    expect(page.codes.map(({ text }) => text)).toEqual(letter.code === null ? [] : [letter.code]);
    expect(page.jpeg.byteLength).toBeLessThan(250_000);
  });
});
