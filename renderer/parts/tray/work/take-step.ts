import type { TrayLetter, TrayPage } from '#shared/documents/tray.ts';
import type { TrayData } from '#renderer/data/contract/tray.ts';
import { type Desktop, DesktopError } from '#renderer/desktop/desktop.ts';
import { bindLetter } from './bind-letter.ts';
import type { TrayStep } from './next-step.ts';
import type { PdfPictures } from './pdf-pictures.ts';
import { jobOf, keptPageOf } from './kept-page.ts';
import { preparePage } from './prepare-page.ts';

/** What steps are taken with. */
export interface StepParts {
  desktop: Desktop;
  data: TrayData;
  pictures: PdfPictures;
  /** Whose tray it is. */
  person: string;
  /** The name of a letter's file. */
  nameOf: (letter: TrayLetter) => string;
}

const codeOf = (error: unknown) => (error instanceof DesktopError ? error.code : 'failed');
/** Not the page's or the letter's fault: the step is taken again when it can be. */
const isForLater = (error: unknown): boolean =>
  ['shell-gone', 'desk-closed', 'disk-full'].includes(codeOf(error));

const prepare = async ({ desktop, data, pictures, person }: StepParts, page: TrayPage): Promise<void> => {
  try {
    await preparePage(desktop, data, page, pictures);
  } catch (error) {
    if (codeOf(error) !== 'unknown-page') throw error;
    // Another window may have opened the desk of somebody else, whose pages are others.
    const { open } = await desktop.call('session.status', {});
    if (open?.person.id !== person) throw new DesktopError('desk-closed');
    await data.pageFailed(page.id, 'damaged');
  }
};

const trouble = ({ data }: StepParts, letter: TrayLetter, what: TrayLetter['trouble']): Promise<void> =>
  data.editTray({ type: 'note', letter: letter.id, changes: { trouble: what } });

const begin = async (parts: StepParts, letter: TrayLetter, requestId: string): Promise<void> => {
  const begun = await parts.data.beginFiling(letter.id, requestId, 'code', parts.nameOf(letter));
  if (begun.kind === 'refused') await trouble(parts, letter, { kind: 'refused', refusal: begun.refusal });
  if (begun.kind === 'doubt') await trouble(parts, letter, { ...begun, reference: letter.reference ?? '' });
};

const read = async (
  { desktop, data }: StepParts,
  { page, letter }: { page: TrayPage; letter: TrayLetter },
  shown: (done: number) => void,
): Promise<void> => {
  const { ready } = page;
  if (!ready) return;
  const { copy } = ready;
  const job = jobOf(page.id);
  const stop = desktop.on('paper.progress', (told) => {
    if (told.job === job) shown(told.done);
  });
  try {
    const language = letter.language ?? ready.language;
    await data.keepText(
      page.id,
      copy,
      await desktop.call('paper.read', { job, ...keptPageOf(page), copy, language }),
    );
  } catch (error) {
    if (isForLater(error)) throw error;
    const code = codeOf(error);
    if (code === 'cancelled')
      return data.editTray({ type: 'note', letter: letter.id, changes: { unread: true } });
    if (code === 'unknown-copy') return data.copyLost(page.id, copy);
    await data.keepText(page.id, copy, null);
  } finally {
    stop();
  }
};

/** Finds which working copies the shell has no more, and has them prepared anew. False: it has them all. */
const mendCopies = async ({ desktop, data }: StepParts, pages: readonly TrayPage[]): Promise<boolean> => {
  let mended = false;
  for (const page of pages) {
    if (!page.ready) continue;
    const { copy } = page.ready;
    const isThere = await desktop.call('paper.copy', { ...keptPageOf(page), copy }).then(
      () => true,
      (error: unknown) => codeOf(error) !== 'unknown-copy',
    );
    if (isThere) continue;
    await data.copyLost(page.id, copy);
    mended = true;
  }
  return mended;
};

const file = async (parts: StepParts, letter: TrayLetter): Promise<void> => {
  const { desktop, data } = parts;
  const { pages } = await data.readTray();
  try {
    const pdf = await bindLetter(desktop, letter, pages, letter.filing?.reference ?? '');
    await data.fileLetter(letter.id, pdf);
  } catch (error) {
    if (isForLater(error)) throw error;
    const own = letter.pages.flatMap((id) => pages[id] ?? []);
    if (codeOf(error) === 'unknown-copy' && (await mendCopies(parts, own))) return;
    const changes = { filing: null, trouble: { kind: 'not-bound', problem: codeOf(error) } } as const;
    await data.editTray({ type: 'note', letter: letter.id, changes });
  }
};

/** Takes one step with the pages of the tray. @throws DesktopError when the shell is away: the step is still to be taken */
export const takeStep = async (
  parts: StepParts,
  step: TrayStep,
  shown: (done: number) => void,
): Promise<void> => {
  const { data } = parts;
  switch (step.kind) {
    case 'prepare':
      return prepare(parts, step.page);
    case 'part':
      return data.editTray(step.edit);
    case 'read':
      return read(parts, step, shown);
    case 'find': {
      const requestId = await data.findReference(step.reference);
      if (requestId) return begin(parts, step.letter, requestId);
      return trouble(parts, step.letter, { kind: 'unknown-request' });
    }
    case 'file':
      return file(parts, step.letter);
  }
};
