import type { Language } from '#shared/documents/text.ts';
import type { DeskData } from '#renderer/data/contract/desk-data.ts';
import type { TrayState } from '#renderer/data/contract/tray.ts';
import type { TrayLetter } from '#shared/documents/tray.ts';
import { fromBase64, toBase64 } from '#renderer/data/store/base64.ts';
import type { Desktop } from '#renderer/desktop/desktop.ts';
import { jobOf } from './prepare-page.ts';

/**
 * Binds a letter into one searchable PDF: the working copies with what was read under them. Pages that could not be worked on are
 * left out. @throws DesktopError; Error when no page can be bound
 */
export const bindLetter = async (
  desktop: Desktop,
  data: DeskData,
  letter: TrayLetter,
  pages: TrayState['pages'],
  title: string,
): Promise<Blob> => {
  const texts = await data.letterTexts(letter.id);
  const bound = await Promise.all(
    letter.pages.map(async (id, n) => {
      const ready = pages[id]?.ready;
      const copy = await data.pageImage(id, 'copy');
      if (!ready || !copy) return [];
      const image = toBase64(new Uint8Array(await copy.arrayBuffer()));
      return [{ image, dpi: ready.dpi, text: texts[n] ?? null }];
    }),
  );
  const languages = texts.flatMap((text) => (text ? [text.language] : []));
  const language: Language = letter.language ?? languages[0] ?? 'fr';
  const { pdf } = await desktop.call('paper.pdf', {
    job: jobOf(letter.id),
    title,
    language,
    pages: bound.flat(),
  });
  return new Blob([fromBase64(pdf)], { type: 'application/pdf' });
};
