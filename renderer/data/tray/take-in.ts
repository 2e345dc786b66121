import type { TrayPage } from '#shared/documents/tray.ts';
import type { WaitingPage } from '#shared/documents/waiting-page.ts';
import { arrivedIn } from '#shared/domain/paper/tray-layout.ts';
import { type TrayChange, type TrayContents, withPages } from './tray-contents.ts';

/** Whether a page of the shell is here, or was and is on its way out. */
export const isKnown = ({ pages, freed }: TrayContents, id: string): boolean =>
  freed.includes(id) || [...pages.values()].some(({ original }) => original === id);

/**
 * Puts a page of the shell at the end of its job's stack. A file that lies here already, under any name, is not taken twice: the
 * shell may let go of it. Scanned pages may well be equal: a scanner gives the same bytes for two blank sheets.
 */
export const takenIn = (
  contents: TrayContents,
  { id, ...facts }: WaitingPage,
): TrayChange & { isNew: boolean } => {
  const isTwice =
    facts.fileName !== null && [...contents.pages.values()].some(({ hash }) => hash === facts.hash);
  if (isTwice) return { contents: { ...contents, freed: [...contents.freed, id] }, writes: [], isNew: false };
  const page: TrayPage = {
    ...facts,
    id: `pag-${id}-0`,
    original: id,
    frame: 0,
    ready: null,
    problem: null,
    read: 'not-yet',
  };
  const layout = arrivedIn(contents.layout, page.id, facts.jobId, `let-${id}`);
  return { ...withPages({ ...contents, layout }, [page]), isNew: true };
};
