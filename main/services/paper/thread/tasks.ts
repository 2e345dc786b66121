import { cleanPage } from '../images/clean-page.ts';
import type { CleanPage } from '../images/clean-page.ts';
import { editPage } from '../images/edit-page.ts';
import type { EditedPage, PageEdit } from '../images/edit-page.ts';
import { look } from '../images/look.ts';
import type { PageLook } from '../images/look.ts';
import { openPage } from '../images/open-page.ts';
import type { Uprighting } from '../images/straighten.ts';
import { readingCopy } from '../ocr/reading-copy.ts';
import type { ReadingCopy } from '../ocr/reading-copy.ts';
import type { DocumentFacts } from '../pdf/archive-metadata.ts';
import { searchablePdf } from '../pdf/searchable-pdf.ts';
import type { PdfPage } from '../pdf/searchable-pdf.ts';

/** What the page thread can be asked to do: parameters and result of each. */
export interface PageTasks {
  look: { params: { bytes: Uint8Array; frame: number }; result: PageLook };
  clean: { params: { bytes: Uint8Array; frame: number; upright: Uprighting }; result: CleanPage };
  edit: { params: { bytes: Uint8Array; edit: PageEdit }; result: EditedPage };
  reading: { params: { image: Uint8Array }; result: ReadingCopy };
  pdf: { params: { pages: PdfPage[]; facts: DocumentFacts }; result: Uint8Array };
}
export type PageTask = keyof PageTasks;

/** The work itself. */
export const pageTasks: {
  [T in PageTask]: (params: PageTasks[T]['params']) => Promise<PageTasks[T]['result']>;
} = {
  look: ({ bytes, frame }) => look(bytes, frame),
  clean: async ({ bytes, frame, upright }) => cleanPage(await openPage(bytes, frame), upright),
  edit: ({ bytes, edit }) => editPage(bytes, edit),
  reading: ({ image }) => readingCopy(image),
  pdf: ({ pages, facts }) => searchablePdf(pages, facts),
};
