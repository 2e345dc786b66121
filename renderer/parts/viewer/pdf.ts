import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

// From our own assets: the content security policy allows no other worker, no evaluated code and no outside fonts.
GlobalWorkerOptions.workerSrc = workerUrl;

/** Opens a PDF. Call `destroy` on what is returned. @throws when it is damaged or locked with a password */
export const openPdf = async (bytes: ArrayBuffer): Promise<PDFDocumentProxy> =>
  getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    useWasm: false,
    disableFontFace: true,
    enableXfa: false,
  }).promise;

/** Draws a page (from 1) at `scale` (1: 72 dots per inch) on a canvas of its own. */
export const drawPdfPage = async (
  pdf: PDFDocumentProxy,
  number: number,
  scale: number,
  turns = 0,
): Promise<HTMLCanvasElement> => {
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale, rotation: (page.rotate + turns * 90) % 360 });
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(viewport.width);
  canvas.height = Math.ceil(viewport.height);
  await page.render({ canvas, viewport }).promise;
  page.cleanup();
  return canvas;
};
