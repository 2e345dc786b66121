import type { PaperProblem } from '#shared/documents/page-image.ts';
import type { PageText } from '#shared/documents/page-text.ts';
import type { ReadyPage, TrayPage } from '#shared/documents/tray.ts';
import { settled, unfolded } from '#shared/domain/paper/tray-layout.ts';
import { type TrayChange, type TrayContents, withPages } from './tray-contents.ts';

/** A note on a page; null: the page is gone, or it is no longer what the note is about. */
type Note = TrayChange | null;

const noted = (
  contents: TrayContents,
  pageId: string,
  changes: (page: TrayPage) => Partial<TrayPage> | null,
  text?: PageText | null,
): Note => {
  const page = contents.pages.get(pageId);
  const changed = page && changes(page);
  if (!changed) return null;
  const { contents: after, writes } = withPages(contents, [{ ...page, ...changed }]);
  return {
    contents: after,
    writes: text === undefined ? writes : [...writes, { store: 'texts', key: pageId, value: text }],
  };
};

/** The shell has made a page ready; the further pages of its file join the tray behind it. What was read before is read anew. */
export const notePrepared = (
  contents: TrayContents,
  pageId: string,
  ready: ReadyPage,
  thumbnail: ArrayBuffer,
  frames: number,
): Note => {
  const page = contents.pages.get(pageId);
  if (!page) return null;
  const now: TrayPage = { ...page, ready, problem: null, read: 'not-yet' };
  const more =
    page.frame === 0
      ? Array.from({ length: frames - 1 }, (_, n): TrayPage => ({
          ...page,
          id: `pag-${page.original}-${String(n + 1)}`,
          frame: n + 1,
        })).filter(({ id }) => !contents.pages.has(id))
      : [];
  const added = more.map(({ id }) => id);
  // The first may have been deleted meanwhile: then the others are a letter of their own.
  const layout = settled(
    unfolded(contents.layout, pageId, added),
    new Set([...contents.pages.keys(), ...added]),
  );
  const { contents: after, writes } = withPages({ ...contents, layout }, [now, ...more]);
  return {
    contents: after,
    writes: [
      ...writes,
      { store: 'thumbnails', key: pageId, value: thumbnail },
      { store: 'texts', key: pageId, value: null },
    ],
  };
};

/** A page cannot be worked on. */
export const noteProblem = (contents: TrayContents, pageId: string, problem: PaperProblem): Note =>
  noted(contents, pageId, () => ({ problem }));

/** What was read on a working copy; null: it could not be read. */
export const noteText = (contents: TrayContents, pageId: string, copy: string, text: PageText | null): Note =>
  noted(
    contents,
    pageId,
    ({ ready }) => (ready?.copy === copy ? { read: text ? 'done' : 'failed' } : null),
    text,
  );

/** A page is to be read anew. */
export const forgetText = (contents: TrayContents, pageId: string): Note =>
  noted(contents, pageId, () => ({ read: 'not-yet' }), null);

/** The shell has a working copy no more: the page is to be prepared anew. */
export const forgetCopy = (contents: TrayContents, pageId: string, copy: string): Note =>
  noted(
    contents,
    pageId,
    ({ ready }) => (ready?.copy === copy ? { ready: null, read: 'not-yet' } : null),
    null,
  );
