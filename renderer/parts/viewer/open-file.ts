import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { imagePage, type ViewedPage, type ViewedWord } from './viewed-page.ts';

/** A file that is looked at; `close` frees what it holds. */
export interface ViewedFile {
  pages: ViewedPage[];
  close: () => void;
}
const drawable = /^image\/(png|jpeg|webp|gif|avif)$/;
/** Pixels a PDF unit at magnification 1: sharp on office screens. */
const pixelsPerUnit = 1.6;
const sharpest = 4;

/** Whether the viewer can show files of a type. */
export const isViewable = (type: string): boolean => type === 'application/pdf' || drawable.test(type);

const wordsOf = async (page: PDFPageProxy): Promise<ViewedWord[]> => {
  const { height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  return items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [, , , , left = 0, baseline = 0] = item.transform as number[];
    return [
      {
        text: item.str,
        left,
        top: height - baseline - item.height,
        width: item.width,
        height: item.height * 1.15,
      },
    ];
  });
};

const pdfPage = async (
  pdf: PDFDocumentProxy,
  number: number,
  draw: (pdf: PDFDocumentProxy, number: number, scale: number) => Promise<HTMLCanvasElement>,
): Promise<ViewedPage> => {
  const page = await pdf.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  return {
    key: String(number),
    width,
    height,
    picture: async (zoom) => {
      const canvas = await draw(pdf, number, Math.min(sharpest, pixelsPerUnit * Math.max(1, zoom)));
      const image = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
      const url = image ? URL.createObjectURL(image) : '';
      return { url, release: () => URL.revokeObjectURL(url) };
    },
    words: () => wordsOf(page),
  };
};

/** Opens a file to look at. @throws when it is damaged */
export const openFile = async (file: Blob): Promise<ViewedFile> => {
  if (file.type !== 'application/pdf') {
    const bitmap = await createImageBitmap(file);
    const { width, height } = bitmap;
    bitmap.close();
    return { pages: [imagePage('1', file, { width, height })], close: () => undefined };
  }
  // Reading PDF files is large: fetched when the first one is opened.
  const { openPdf, drawPdfPage } = await import('./pdf.ts');
  const pdf = await openPdf(await file.arrayBuffer());
  const numbers = Array.from({ length: pdf.numPages }, (_, n) => n + 1);
  return {
    pages: await Promise.all(numbers.map((number) => pdfPage(pdf, number, drawPdfPage))),
    close: () => void pdf.destroy(),
  };
};
