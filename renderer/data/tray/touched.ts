import type { TrayLetter } from '#shared/documents/tray.ts';
import type { TrayEdit } from '#shared/domain/paper/tray-layout.ts';

/** Letters that an edit would change. */
export const touched = (edit: TrayEdit, letters: readonly TrayLetter[]): TrayLetter[] => {
  const ids = new Set<string>();
  const pages = new Set<string>();
  if ('letter' in edit) ids.add(edit.letter);
  if ('into' in edit) ids.add(edit.into);
  if ('page' in edit) pages.add(edit.page);
  if (edit.type === 'remove') for (const page of edit.pages) pages.add(page);
  return letters.filter((letter) => ids.has(letter.id) || letter.pages.some((page) => pages.has(page)));
};
