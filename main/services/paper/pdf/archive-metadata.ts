import { createHash } from 'node:crypto';
import { PDFHexString, PDFName } from '@cantoo/pdf-lib';
import type { PDFDocument } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import type { Language } from '#shared/documents/text.ts';

/** What a document says of itself. `title` must not be personal: it is shown in window titles and lists. */
export interface DocumentFacts {
  title: string;
  language: Language;
  /** An instant, ISO 8601 in UTC. */
  madeAt: string;
}

const producer = 'Maktab';
const escaped = (text: string): string =>
  text.replace(/[<>&]/g, (one) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;' })[one] ?? '');

/** XMP that says what the Info dictionary says, and that this is meant as PDF/A-2b (ISO 19005-2, 6.6). */
const xmp = ({ title, madeAt }: DocumentFacts): string => {
  const at = `${madeAt.slice(0, 19)}Z`;
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>
<xmp:CreateDate>${at}</xmp:CreateDate><xmp:ModifyDate>${at}</xmp:ModifyDate><xmp:CreatorTool>${producer}</xmp:CreatorTool>
<pdf:Producer>${producer}</pdf:Producer>
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;
};

let colours: Promise<Buffer> | null = null;
/** The sRGB profile that comes with the image library. */
const srgbProfile = (): Promise<Buffer> =>
  (colours ??= sharp({ create: { width: 1, height: 1, channels: 3, background: 'white' } })
    .withIccProfile('srgb')
    .jpeg()
    .toBuffer()
    .then((image) => sharp(image).metadata())
    .then(({ icc }) => {
      if (!icc) throw new RangeError('The image library has no sRGB profile.');
      return icc;
    }));

/** Adds what an archive asks of a PDF: XMP, colour space, language, an identifier that depends on the contents only. */
export const addArchiveMetadata = async (
  document: PDFDocument,
  facts: DocumentFacts,
  contents: readonly Uint8Array[],
): Promise<void> => {
  const { context, catalog } = document;
  const at = new Date(facts.madeAt);
  document.setTitle(facts.title);
  document.setProducer(producer);
  document.setCreator(producer);
  document.setCreationDate(at);
  document.setModificationDate(at);
  document.setLanguage(facts.language);
  const metadata = context.stream(Buffer.from(xmp(facts), 'utf8'), { Type: 'Metadata', Subtype: 'XML' });
  catalog.set(PDFName.of('Metadata'), context.register(metadata));
  const profile = context.register(context.flateStream(await srgbProfile(), { N: 3 }));
  const intent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFHexString.fromText('sRGB'),
    Info: PDFHexString.fromText('sRGB IEC61966-2.1'),
    DestOutputProfile: profile,
  });
  catalog.set(PDFName.of('OutputIntents'), context.obj([intent]));
  const digest = createHash('sha256').update(JSON.stringify(facts));
  for (const part of contents) digest.update(part);
  const id = PDFHexString.of(digest.digest('hex').slice(0, 32).toUpperCase());
  context.trailerInfo.ID = context.obj([id, id]);
};
