import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageText } from '#shared/documents/page-text.ts';
import { textOfPage } from '#shared/documents/page-text.ts';
import { proposeFields } from '#shared/domain/paper/propose-fields.ts';
import { normaliseCin } from '#shared/domain/identification/cin.ts';
import { analysePage } from '#main/services/paper/analyse-page.ts';
import { PaperWorks } from '#main/services/paper/paper-works.ts';
import { reference as city } from '#test/people/city.ts';
import { drawLetter } from '#test/people/letters/draw-letter.ts';
import { errorRate } from '#test/people/letters/error-rate.ts';
import { useLetterFonts } from '#test/people/letters/fonts.ts';
import { ownLetters, sharedLetters } from '#test/people/letters/letters.ts';
import { scanLetter } from '#test/people/letters/scan-letter.ts';
import type { ScanConditions } from '#test/people/letters/scan-letter.ts';

const never = new AbortController().signal;
const works = new PaperWorks();
beforeAll(() => useLetterFonts());
afterAll(() => works.close());

const read = async (bytes: Uint8Array): Promise<PageText> => {
  const page = await analysePage(works, bytes, 0, null, never);
  return works.reader.read(page.jpeg, page.language, never);
};
const proposed = (text: PageText) => proposeFields([text], city.catalogue, '2026-11-24');
const alike = (text: string) => text.replace(/[’‘]/g, "'");
/** Twice what was measured in each language: see docs/verification.md. */
const allowed = { fr: 0.015, ar: 0.05 };

describe.each(ownLetters.map((letter) => [letter.name, letter] as const))('%s', (_, letter) => {
  it.each<[string, ScanConditions]>([
    ['noisy and askew', { noise: 16, degrees: 2.3 }],
    ['upside down', { noise: 8, degrees: 178 }],
    ['yellow, in a shadow', { noise: 10, shadow: true, paper: { r: 240, g: 230, b: 205 } }],
    ['at 200 dpi', { noise: 8, dpi: 200, degrees: -1 }],
  ])('%s: read, and its particulars proposed', async (_unused, conditions) => {
    const font = letter.language === 'ar' ? 'Noto Naskh Arabic' : 'IBM Plex Sans';
    const sheet = await drawLetter({ lines: letter.lines, language: letter.language, font, stamp: true });
    const text = await read(await scanLetter(sheet, conditions));
    expect(errorRate(textOfPage(text), letter.lines.join('\n'))).toBeLessThan(allowed[letter.language]);
    const found = proposed(text);
    for (const [field, value] of Object.entries(letter.fields))
      expect(alike(found.find((one) => one.field === field)?.value ?? ''), field).toBe(alike(value));
    for (const { box } of found) {
      expect(box.left + box.width).toBeLessThanOrEqual(text.width);
      expect(box.top + box.height).toBeLessThanOrEqual(text.height);
    }
  });
});

it('tells the language by itself when nobody says', async () => {
  for (const { lines, language } of ownLetters) {
    const sheet = await scanLetter(await drawLetter({ lines, language }), { noise: 6 });
    const page = await analysePage(works, sheet, 0, null, never);
    expect((await works.reader.read(page.jpeg, null, never)).language).toBe(language);
  }
});

it('tells how far it is, and stops at once when given up', async () => {
  const [letter] = ownLetters;
  const sheet = await drawLetter({ lines: letter?.lines ?? [], language: 'fr' });
  const page = await analysePage(works, await scanLetter(sheet, { noise: 6 }), 0, null, never);
  const told: number[] = [];
  await works.reader.read(page.jpeg, 'fr', never, (done) => told.push(done));
  expect(told.at(-1)).toBe(1);
  expect(told.length).toBeGreaterThan(3);
  expect(told).toEqual([...told].sort((a, b) => a - b));
  const ending = new AbortController();
  const given = works.reader
    .read(page.jpeg, 'fr', ending.signal, (done) => {
      if (done > 0.1) ending.abort();
    })
    .catch((error: unknown) => error);
  expect(await given).toMatchObject({ problem: 'cancelled' });
  expect((await works.reader.read(page.jpeg, 'fr', never)).lines.length).toBeGreaterThan(10);
});

const shared = sharedLetters();
describe.runIf(shared.length > 0)('the letters that came with the project', () => {
  it.each(shared.map((letter) => [letter.name, letter] as const))('%s', async (_, letter) => {
    const at = performance.now();
    const text = await read(await readFile(letter.file));
    const rate = errorRate(textOfPage(text), letter.text);
    console.log(
      `${letter.name}: ${(rate * 100).toFixed(2)} %, ${((performance.now() - at) / 1000).toFixed(1)} s`,
    );
    expect(rate).toBeLessThan(allowed[letter.language]);
    const found = proposed(text);
    const of = (field: string) => found.find((one) => one.field === field)?.value ?? '';
    expect(normaliseCin(of('cin'))).toBe(letter.fields.cin);
    expect(errorRate(of('subject'), letter.fields.subject ?? '')).toBeLessThan(0.1);
    expect(errorRate(of('name'), letter.fields.name ?? '')).toBeLessThan(0.15);
  });
});
