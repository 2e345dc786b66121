import type { TrayPage } from '#shared/documents/tray.ts';

/** Dots per inch that pages of PDF files are drawn with: what reading wants. */
const pdfDpi = 200;
const pdfUnit = 72;
const quality = 0.92;

/** A picture of a page for the shell to work on, and how many the file holds. PDF files are drawn here: the shell opens images only. */
export const pictureOf = async (
  page: Pick<TrayPage, 'mime' | 'frame'>,
  original: Blob,
): Promise<{ bytes: ArrayBuffer; frame: number; frames: number | null }> => {
  if (page.mime !== 'application/pdf')
    return { bytes: await original.arrayBuffer(), frame: page.frame, frames: null };
  const { drawPdfPage, openPdf } = await import('#renderer/parts/viewer/pdf.ts');
  const pdf = await openPdf(await original.arrayBuffer());
  try {
    const canvas = await drawPdfPage(pdf, page.frame + 1, pdfDpi / pdfUnit);
    const jpeg = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
    if (!jpeg) throw new Error('The page is too large to be drawn.');
    return { bytes: await jpeg.arrayBuffer(), frame: 0, frames: pdf.numPages };
  } finally {
    await pdf.destroy();
  }
};
