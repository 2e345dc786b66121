import type { DesktopResult } from '#shared/contracts/desktop-api.ts';
import { type Box, paperProblem, type QuarterTurns } from '#shared/documents/page-image.ts';
import type { ReadyPage, TrayPage } from '#shared/documents/tray.ts';
import type { TrayData } from '#renderer/data/contract/tray.ts';
import { type Desktop, DesktopError } from '#renderer/desktop/desktop.ts';
import { PdfPictures } from './pdf-pictures.ts';
import { jobOf, keptPageOf } from './kept-page.ts';

/** Marks behind which a file of its kind is over; some programs write a little more. */
const ends: Partial<Record<TrayPage['mime'], string>> = {
  'application/pdf': '%%EOF',
  'image/jpeg': '\u00ff\u00d9',
  'image/png': 'IEND',
};
const afterEnd = 4096;

/** Whether a file that cannot be opened is at least all there: what is missing is said differently from what is broken. */
const goesToItsEnd = async (desktop: Desktop, { original, mime }: TrayPage): Promise<boolean> => {
  const end = ends[mime];
  if (end === undefined) return true;
  const { bytes } = await desktop.call('scanning.page', { pageId: original });
  return String.fromCharCode(...bytes.subarray(-afterEnd)).includes(end);
};

/** Why a page cannot be prepared, for good; null: it can, another time. */
const problemOf = (error: unknown) => {
  // The reader of PDF files names its failures.
  if (error instanceof Error && error.name === 'PasswordException') return 'locked';
  if (!(error instanceof DesktopError)) return 'damaged';
  const { data: problem } = paperProblem.safeParse(error.code);
  return problem === undefined || problem === 'cancelled' ? null : problem;
};

/**
 * Makes a page ready: upright, straight, clean, codes read. The original stays beside the working copy.
 * @throws DesktopError when it cannot be done now
 */
export const preparePage = async (
  desktop: Desktop,
  data: TrayData,
  page: TrayPage,
  pictures: PdfPictures,
): Promise<void> => {
  try {
    const picture = await pictures.of(page);
    const { copy, width, height, blank, content, codes, language, thumbnail, frames } = await desktop.call(
      'paper.prepare',
      {
        job: jobOf(page.id),
        ...keptPageOf(page),
        current: page.ready?.copy ?? null,
        picture: picture?.bytes ?? null,
      },
    );
    const texts = codes.map(({ text }) => text);
    const ready: ReadyPage = { copy, width, height, blank, content, codes: texts, language };
    await data.pagePrepared(page.id, ready, thumbnail.buffer, picture?.frames ?? frames);
  } catch (error) {
    const problem = problemOf(error);
    if (problem === null) throw error;
    const isCut = problem === 'damaged' && !(await goesToItsEnd(desktop, page));
    await data.pageFailed(page.id, isCut ? 'cut' : problem);
  }
};

/** Makes the working copy anew from the original, once. @throws like {@link preparePage} */
export const restartPage = async (desktop: Desktop, data: TrayData, page: TrayPage): Promise<void> => {
  const pictures = new PdfPictures(desktop);
  await preparePage(desktop, data, page, pictures).finally(() => pictures.close());
};

const edit = async (
  data: TrayData,
  page: TrayPage,
  change: (copy: string) => Promise<DesktopResult<'paper.rotate'>>,
): Promise<void> => {
  const { ready } = page;
  if (!ready) return;
  const { copy, width, height, thumbnail } = await change(ready.copy);
  await data.pagePrepared(page.id, { ...ready, copy, width, height, content: null }, thumbnail.buffer, 1);
};

/** Turns the working copy; what was read on it is read anew. */
export const turnPage = (desktop: Desktop, data: TrayData, page: TrayPage, turns: QuarterTurns) =>
  edit(data, page, (copy) => desktop.call('paper.rotate', { ...keptPageOf(page), copy, turns }));

/** Cuts the working copy down to a part. */
export const cropPage = (desktop: Desktop, data: TrayData, page: TrayPage, area: Box) =>
  edit(data, page, (copy) => desktop.call('paper.crop', { ...keptPageOf(page), copy, area }));
