import type { TrayState } from '#renderer/data/contract/tray.ts';

/** Pages of the tray that are still to be made ready or read. */
export const pagesLeft = ({ letters, pages }: Pick<TrayState, 'letters' | 'pages'>): number =>
  letters.reduce((sum, letter) => {
    const left = letter.pages.filter((id) => {
      const page = pages[id];
      if (!page || page.problem !== null) return false;
      return page.ready === null || (!letter.unread && !page.ready.blank && page.read === 'not-yet');
    });
    return sum + left.length;
  }, 0);

/** A count of pages left at a moment, ms. */
export interface LeftAt {
  at: number;
  left: number;
}

/** How long what is left will take, ms, by how it went from the first moment to the last; null: not to be said yet. */
export const scanningTimeLeft = (first: LeftAt, last: LeftAt): number | null => {
  const done = first.left - last.left;
  return done < 3 || last.at <= first.at ? null : ((last.at - first.at) / done) * last.left;
};
