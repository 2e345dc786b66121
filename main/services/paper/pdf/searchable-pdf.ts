import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { PageText } from '#shared/documents/page-text.ts';
import { PaperFailure } from '../paper-failure.ts';
import { addArchiveMetadata } from './archive-metadata.ts';
import type { DocumentFacts } from './archive-metadata.ts';
import { CharacterCodes, writeTextFont } from './text-font.ts';
import { textLayer } from './text-layer.ts';

/** A page to be bound: its cleaned JPEG at `dpi` and what was read on it, or null. */
export interface PdfPage {
  jpeg: Uint8Array;
  dpi: number;
  text: PageText | null;
}

/**
 * Binds pages into one PDF whose words can be searched and copied: images with an invisible text layer over them.
 * @throws PaperFailure `not-an-image` for a page that is no JPEG
 */
export const searchablePdf = async (pages: readonly PdfPage[], facts: DocumentFacts): Promise<Uint8Array> => {
  const document = await PDFDocument.create({ updateMetadata: false });
  const { context } = document;
  const codes = new CharacterCodes();
  const font = context.nextRef();
  for (const { jpeg, dpi, text } of pages) {
    const image = await document.embedJpg(jpeg).catch((error: unknown) => {
      throw new PaperFailure('not-an-image', String(error));
    });
    const [width, height] = [(image.width * 72) / dpi, (image.height * 72) / dpi];
    const page = document.addPage([width, height]);
    page.drawImage(image, { x: 0, y: 0, width, height });
    if (text === null) continue;
    page.node.setFontDictionary(PDFName.of('T'), font);
    const layer = textLayer(text, width / text.width, height, codes);
    page.node.addContentStream(context.register(context.flateStream(layer)));
  }
  writeTextFont(context, codes, font);
  await addArchiveMetadata(
    document,
    facts,
    pages.map(({ jpeg }) => jpeg),
  );
  return document.save({ useObjectStreams: true });
};
