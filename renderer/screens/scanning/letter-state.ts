import type { TrayState } from '#renderer/data/contract/tray.ts';
import type { TrayLetter } from '#shared/documents/tray.ts';

/** Where a letter stands, the most pressing first. */
export type LetterState =
  | 'preparing'
  | 'arriving'
  | 'filing'
  | 'refused'
  | 'unknown'
  | 'not-bound'
  | 'doubt'
  | 'ambiguous'
  | 'reading'
  | 'unmatched'
  | 'known';

/** How many of a letter's pages can be looked at, or cannot be and say why; and how many it has. */
export const preparedOf = (letter: TrayLetter, pages: TrayState['pages']): { done: number; of: number } => ({
  done: letter.pages.filter((id) => pages[id] && (pages[id].ready !== null || pages[id].problem !== null))
    .length,
  of: letter.pages.length,
});

/** Says where a letter stands. */
export const letterState = (letter: TrayLetter, pages: TrayState['pages']): LetterState => {
  const own = letter.pages.flatMap((id) => pages[id] ?? []);
  if (own.some(({ ready, problem }) => ready === null && problem === null)) return 'preparing';
  if (letter.stack !== null) return 'arriving';
  if (letter.filing) return 'filing';
  if (letter.trouble) return letter.trouble.kind === 'unknown-request' ? 'unknown' : letter.trouble.kind;
  if (letter.ambiguous) return 'ambiguous';
  if (!letter.unread && own.some(({ ready, read }) => ready && !ready.blank && read === 'not-yet'))
    return 'reading';
  return letter.reference === null ? 'unmatched' : 'known';
};
