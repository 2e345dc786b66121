import type { DesktopResult } from '#shared/contracts/desktop-api.ts';
import { type Box, paperProblem, type QuarterTurns } from '#shared/documents/page-image.ts';
import type { DeskData } from '#renderer/data/contract/desk-data.ts';
import type { ReadyPage, TrayPage } from '#shared/documents/tray.ts';
import { fromBase64, toBase64 } from '#renderer/data/store/base64.ts';
import { type Desktop, DesktopError } from '#renderer/desktop/desktop.ts';
import { pictureOf } from './page-image.ts';

type Copy = DesktopResult<'paper.rotate'>;
const imagesOf = ({ image, thumbnail }: Copy) => ({
  copy: fromBase64(image).buffer,
  thumbnail: fromBase64(thumbnail).buffer,
});

/** The name a page's jobs have in the shell. */
export const jobOf = (pageId: string): string => pageId.replace(/[^A-Za-z0-9-]/g, '-').slice(0, 80);

/** Makes a page ready: upright, straight, clean, codes read. The original stays beside the working copy. @throws DesktopError when the shell is away */
export const preparePage = async (desktop: Desktop, data: DeskData, page: TrayPage): Promise<void> => {
  const original = await data.pageImage(page.id, 'original');
  if (!original) return data.pageFailed(page.id, 'damaged');
  try {
    const picture = await pictureOf(page, original);
    const made = await desktop.call('paper.analyse', {
      job: jobOf(page.id),
      image: toBase64(new Uint8Array(picture.bytes)),
      frame: picture.frame,
      upright: null,
    });
    const ready: ReadyPage = {
      width: made.width,
      height: made.height,
      dpi: made.dpi,
      blank: made.blank,
      content: made.content,
      codes: made.codes.map(({ text }) => text),
      language: made.language,
    };
    await data.pagePrepared(page.id, ready, imagesOf(made), picture.frames ?? made.frames);
  } catch (error) {
    const problem = paperProblem.safeParse(error instanceof DesktopError ? error.code : 'damaged');
    if (!problem.success || problem.data === 'cancelled') throw error;
    await data.pageFailed(page.id, problem.data);
  }
};

const edit = async (
  data: DeskData,
  page: TrayPage,
  change: (image: string) => Promise<Copy>,
): Promise<void> => {
  const copy = await data.pageImage(page.id, 'copy');
  if (!copy || !page.ready) return;
  const made = await change(toBase64(new Uint8Array(await copy.arrayBuffer())));
  const { width, height } = made;
  await data.pagePrepared(page.id, { ...page.ready, width, height, content: null }, imagesOf(made), 1);
};

/** Turns the working copy; what was read on it is read anew. */
export const turnPage = (desktop: Desktop, data: DeskData, page: TrayPage, turns: QuarterTurns) =>
  edit(data, page, (image) => desktop.call('paper.rotate', { image, turns }));

/** Cuts the working copy down to a part. */
export const cropPage = (desktop: Desktop, data: DeskData, page: TrayPage, area: Box) =>
  edit(data, page, (image) => desktop.call('paper.crop', { image, area }));

/** Makes the working copy anew from the original. */
export const startOver = (data: DeskData, desktop: Desktop, page: TrayPage) =>
  preparePage(desktop, data, page);
