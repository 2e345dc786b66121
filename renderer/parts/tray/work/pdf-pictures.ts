import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { TrayPage } from '#shared/documents/tray.ts';
import type { Desktop } from '#renderer/desktop/desktop.ts';

/** Dots per inch that pages of PDF files are drawn with: what reading wants. */
const pdfDpi = 200;
const pdfUnit = 72;
const quality = 0.92;

/** Fetched when the first PDF file comes: it is large. */
const pdfReader = () => import('#renderer/parts/viewer/pdf.ts');

/** Opens a PDF file. Call `destroy` on what is returned. @throws when it is damaged or locked with a password */
export const openPdfFile = async (bytes: ArrayBuffer): Promise<PDFDocumentProxy> =>
  (await pdfReader()).openPdf(bytes);

/** Draws a page of a PDF file as JPEG. @param frame from 0 */
export const drawPage = async (pdf: PDFDocumentProxy, frame: number): Promise<Blob> => {
  const { drawPdfPage } = await pdfReader();
  const canvas = await drawPdfPage(pdf, frame + 1, pdfDpi / pdfUnit);
  const jpeg = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
  if (!jpeg) throw new Error('The page is too large to be drawn.');
  return jpeg;
};

/** Pictures of pages that come in PDF files, which the shell opens none of. The file comes over once for all its pages. */
export class PdfPictures {
  #open: { original: string; pdf: Promise<PDFDocumentProxy> } | null = null;

  constructor(private readonly desktop: Desktop) {}

  /** The page drawn as JPEG, and how many its file holds; null: the shell can open it itself. @throws when the file is damaged */
  async of({ mime, original, frame }: Pick<TrayPage, 'mime' | 'original' | 'frame'>) {
    if (mime !== 'application/pdf') return null;
    if (this.#open?.original !== original) {
      await this.close();
      this.#open = { original, pdf: this.#fetch(original) };
    }
    const pdf = await this.#open.pdf.catch((error: unknown) => {
      // The shell may have been away: the next time it is asked again.
      this.#open = null;
      throw error;
    });
    const jpeg = await drawPage(pdf, frame);
    return { bytes: new Uint8Array(await jpeg.arrayBuffer()), frames: pdf.numPages };
  }

  /** Lets go of the file that is open. */
  async close(): Promise<void> {
    const open = this.#open;
    this.#open = null;
    await open?.pdf.then(
      (pdf) => pdf.destroy(),
      () => undefined,
    );
  }

  async #fetch(pageId: string): Promise<PDFDocumentProxy> {
    const { bytes } = await this.desktop.call('scanning.page', { pageId });
    return openPdfFile(bytes.buffer);
  }
}
