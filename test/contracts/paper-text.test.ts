import { chromium } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawWithPdfium, pdfium, pdfJs, poppler } from '#test/people/letters/pdf-readers.ts';
import { headlessRig } from '#test/people/printers.ts';
import { withReadableText } from '#main/services/printing/readable-text.ts';
import { chromiumPath } from '../chromium.mjs';
import { ensurePoppler } from '../poppler.mjs';
import type { PrinterRig } from './printer.ts';

/** What stands on papers of the city: ligatures, names, phrases of two scripts in one line, references, days. */
const body = `<style>@page{size:A4;margin:15mm}[lang=ar]{font-family:'IBM Plex Sans Arabic Paper','IBM Plex Sans'}</style>
  <h1 style="display:flex;justify-content:space-between"><span lang="fr">Récépissé de dépôt</span><span lang="ar" dir="rtl">وصل إيداع</span></h1>
  <p lang="ar" dir="rtl">السيد عبد الرحيم الناصري، عين الشق، 24 نونبر 2026</p>
  <p lang="ar" dir="rtl">الأجل القانوني للجواب: لا إله إلا الله، الإدارة والأملاك</p>
  <p lang="ar" dir="rtl">تمت معالجة طلبكم رقم AA-26-000004-2 «Poubelles non ramassées» وتدخلت مصالحنا بعين المكان.</p>
  <p lang="fr">Déposée par <bdi>عبد الرحيم الناصري</bdi>, 12 rue des Oliviers</p>
  <p style="color:#aa0000;transform:translate(10px,4px)" lang="ar" dir="rtl">رقم الصادر <bdi dir="ltr">D-AA-26-000045-G</bdi> يوم الثلاثاء</p>`;
const phrases = [
  'Récépissé de dépôt',
  'وصل إيداع',
  'عبد الرحيم الناصري',
  'عين الشق',
  'نونبر',
  'الأجل القانوني للجواب',
  'لا إله إلا الله',
  'الإدارة والأملاك',
  'تمت معالجة طلبكم',
  'وتدخلت مصالحنا بعين المكان',
  'AA-26-000004-2',
  'Poubelles non ramassées',
  'rue des Oliviers',
  'D-AA-26-000045-G',
];

let rig: PrinterRig;
let pdf: Buffer;
beforeAll(async () => {
  ensurePoppler();
  rig = await headlessRig();
  pdf = await rig.printer.toPdf({ title: 'Essai', language: 'ar', styles: [rig.style], body });
}, 120_000);
afterAll(() => rig.remove());

describe.each([
  ['pdf.js', pdfJs],
  ['PDFium', pdfium],
  ['poppler', poppler],
] as const)('%s', (_, read) => {
  it('finds every word and phrase on a printed paper, in both scripts', async () => {
    const text = (await read(pdf)).join('\n').replace(/\s+/g, ' ');
    expect(phrases.filter((phrase) => !text.includes(phrase))).toEqual([]);
  });
});

it('has one page, and a structure in which every part that was moved has its own mark', async () => {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await getDocument({ data: new Uint8Array(pdf) }).promise;
  expect(document.numPages).toBe(1);
  const page = await document.getPage(1);
  const marks = (await page.getTextContent({ includeMarkedContent: true })).items.flatMap((item) =>
    'id' in item && item.id ? [item.id] : [],
  );
  expect(new Set(marks).size).toBe(marks.length);
  const named = new Set<string>();
  const walk = (node: object): void => {
    if ('id' in node && typeof node.id === 'string') named.add(node.id);
    if ('children' in node && Array.isArray(node.children)) node.children.forEach(walk);
  };
  walk((await page.getStructTree()) ?? {});
  expect(marks.filter((mark) => !named.has(mark))).toEqual([]);
  await document.destroy();
});

describe('what Chromium prints by itself', () => {
  let raw: Uint8Array;
  beforeAll(async () => {
    const browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] });
    const page = await browser.newPage();
    await page.setContent(body);
    raw = await page.pdf({ tagged: true, preferCSSPageSize: true });
    await browser.close();
  }, 60_000);

  it('is not read so, by any of the three', async () => {
    for (const read of [pdfJs, pdfium, poppler]) {
      const text = (await read(raw)).join('\n').replace(/\s+/g, ' ');
      expect(phrases.filter((phrase) => !text.includes(phrase))).not.toEqual([]);
    }
  });

  it('looks the same to the last pixel when its text is mended', async () => {
    const [before, after] = [
      await drawWithPdfium(raw, 0),
      await drawWithPdfium(await withReadableText(raw), 0),
    ];
    expect(Buffer.compare(Buffer.from(before.data), Buffer.from(after.data))).toBe(0);
  });
});
