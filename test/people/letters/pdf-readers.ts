import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The text of each page as one PDF reader gives it. */
export type PdfReader = (pdf: Uint8Array) => Promise<string[]>;

const run = promisify(execFile);
const marks = /[\u200e\u200f\u202a-\u202e]/g;

/** pdf.js, of Firefox. */
export const pdfJs: PdfReader = async (pdf) => {
  const document = await getDocument({ data: new Uint8Array(pdf) }).promise;
  const pages: string[] = [];
  for (let nth = 1; nth <= document.numPages; nth += 1) {
    const { items } = await (await document.getPage(nth)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
  }
  await document.destroy();
  return pages;
};

/** PDFium, of Chromium. */
export const pdfium: PdfReader = async (pdf) => {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  const pages = [...document.pages()].map((page) => page.getText());
  document.destroy();
  library.destroy();
  return pages;
};

/** How PDFium draws a page: grey levels, one byte a pixel, 72 dots per inch. */
export const drawWithPdfium = async (pdf: Uint8Array, page: number) => {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  const { data, width, height } = await document.getPage(page).render({ scale: 1, render: 'bitmap' });
  const gray = Uint8Array.from({ length: width * height }, (_, at) => data[at * 4 + 1] ?? 0);
  document.destroy();
  library.destroy();
  return { data: gray, width, height };
};

/** Poppler, of the viewers on Linux. */
export const poppler: PdfReader = async (pdf) => {
  const folder = await mkdtemp(join(tmpdir(), 'maktab-pdf-'));
  const file = join(folder, 'letter.pdf');
  await writeFile(file, pdf);
  const { stdout } = await run('pdftotext', [file, '-'], { maxBuffer: 50_000_000 });
  await rm(folder, { recursive: true });
  return stdout.replace(marks, '').split('\f').slice(0, -1);
};
