import type { TrayLetter } from '#shared/documents/tray.ts';
import type { TrayState } from '#renderer/data/contract/tray.ts';
import type { Desktop } from '#renderer/desktop/desktop.ts';
import { jobOf, keptPageOf } from './kept-page.ts';

/**
 * Binds a letter into one searchable PDF: the working copies with what was read under them. Pages that could not be worked on are
 * left out. @throws DesktopError, `malformed-params` when no page can be bound
 */
export const bindLetter = async (
  desktop: Desktop,
  letter: TrayLetter,
  pages: TrayState['pages'],
  title: string,
): Promise<Blob> => {
  const bound = letter.pages.flatMap((id) => {
    const page = pages[id];
    return page?.ready ? [{ ...keptPageOf(page), copy: page.ready.copy, words: page.read === 'done' }] : [];
  });
  const { pdf } = await desktop.call('paper.bind', {
    job: jobOf(letter.id),
    title,
    language: letter.language,
    pages: bound,
  });
  return new Blob([pdf], { type: 'application/pdf' });
};
