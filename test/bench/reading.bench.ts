import { createWorker } from 'tesseract.js';
import type { Worker } from 'tesseract.js';
import { textOfLine } from '#shared/documents/page-text.ts';
import type { Language } from '#shared/documents/text.ts';
import { analysePage } from '#main/services/paper/analyse-page.ts';
import { modelFolder } from '#main/services/paper/ocr/models.ts';
import { PaperWorks } from '#main/services/paper/paper-works.ts';
import { errorRate } from '#test/people/letters/error-rate.ts';
import { useLetterFonts } from '#test/people/letters/fonts.ts';
import { scanConditions } from '#test/people/letters/held-out/conditions.ts';
import { drawSheet } from '#test/people/letters/held-out/draw-sheet.ts';
import { heldOutLetters } from '#test/people/letters/held-out/letters.ts';
import { type BenchLine, printTable } from './table.ts';

/** `npm run bench -- reading`: letters that nothing was tuned on, in eight conditions, beside tesseract on the raw page. */
const label = 'AD-26-000008-C';

const works = new PaperWorks();
const never = new AbortController().signal;
await useLetterFonts();

const readByUs = async (bytes: Buffer): Promise<string> => {
  const page = await analysePage(works, bytes, 0, null, never);
  const { lines } = await works.reader.read(page.jpeg, page.language, never);
  return lines.map(textOfLine).join('\n');
};

const plain = {
  fr: await createWorker('fra', 1, { langPath: modelFolder('fra'), cacheMethod: 'none' }),
  ar: await createWorker('ara', 1, { langPath: modelFolder('ara'), cacheMethod: 'none' }),
} satisfies Record<Language, Worker>;
const readPlainly = async (bytes: Buffer, language: Language): Promise<string> =>
  (await plain[language].recognize(bytes)).data.text;

const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
const lines: BenchLine[] = [];
let [cpu, pages] = [0, 0];
for (const condition of scanConditions) {
  const wrong = {
    fr: { ours: [] as number[], plain: [] as number[] },
    ar: { ours: [] as number[], plain: [] as number[] },
  };
  for (const [nth, letter] of heldOutLetters.entries()) {
    const sheet = await condition.take(await drawSheet({ ...letter, label: condition.label ?? null }), nth);
    const written = letter.lines.map(({ text }) => text).join('\n');
    // What stands on the label is no part of the letter.
    const rate = (read: string) => errorRate(read.replace(label, ''), written) * 100;
    const before = process.cpuUsage();
    const read = await readByUs(sheet);
    const { user, system } = process.cpuUsage(before);
    cpu += (user + system) / 1e6;
    pages += 1;
    wrong[letter.language].ours.push(rate(read));
    wrong[letter.language].plain.push(rate(await readPlainly(sheet, letter.language)));
  }
  for (const [language, of] of Object.entries(wrong))
    lines.push({
      what: `${condition.name}, ${language === 'fr' ? 'French' : 'Arabic'}`,
      unit: '%',
      ours: mean(of.ours),
      baseline: mean(of.plain),
    });
}
await Promise.all([works.close(), plain.fr.terminate(), plain.ar.terminate()]);
printTable('Wrong characters in letters never tuned on', 'tesseract.js, told the language', lines);
console.log(`\n${(cpu / pages).toFixed(2)} CPU s a page, made ready and read`);
process.exit(0);
