import type { Language } from '#shared/documents/text.ts';
import type {
  BinnedPage,
  LetterFiling,
  LetterTrouble,
  TrayLayout,
  TrayLetter,
} from '#shared/documents/tray.ts';

/** A change of the tray's order. Letters and pages that are gone meanwhile change nothing. */
export type TrayEdit =
  /** The page and those after it become a letter of their own. */
  | { type: 'split'; page: string; newLetter: string }
  /** The letter's pages go to the end of another. */
  | { type: 'merge'; letter: string; into: string }
  /** The page goes before the `at`-th of what is left of `letter`. */
  | { type: 'move'; page: string; letter: string; at: number }
  | { type: 'remove'; pages: readonly string[]; because: BinnedPage['because'] }
  | { type: 'restore'; pages: readonly string[] }
  /** A stack has been parted; pages it has got meanwhile stay a letter under the stack's own id. */
  | { type: 'part'; letter: string; letters: readonly TrayLetter[]; setAside: readonly string[] }
  | {
      type: 'note';
      letter: string;
      changes: Partial<{
        language: Language | null;
        unread: boolean;
        trouble: LetterTrouble | null;
        filing: LetterFiling | null;
        counterFile: string | null;
        reference: string | null;
        ambiguous: boolean;
        ignoresLabel: boolean;
      }>;
    };

/** A letter nobody has said anything about. */
export const blankLetter = (id: string, pages: string[], stack: string | null = null): TrayLetter => ({
  id,
  pages,
  stack,
  kind: 'request',
  reference: null,
  ambiguous: false,
  ignoresLabel: false,
  language: null,
  unread: false,
  trouble: null,
  filing: null,
  counterFile: null,
});

const withPages = (letters: readonly TrayLetter[]): TrayLetter[] =>
  letters.filter(({ pages }) => pages.length > 0);

const without = (letters: readonly TrayLetter[], gone: ReadonlySet<string>): TrayLetter[] =>
  letters.map((letter) =>
    letter.pages.some((page) => gone.has(page))
      ? { ...letter, pages: letter.pages.filter((page) => !gone.has(page)) }
      : letter,
  );

const inserted = (letter: TrayLetter, at: number, page: string): TrayLetter => ({
  ...letter,
  pages: [...letter.pages.slice(0, at), page, ...letter.pages.slice(at)],
});

const split = (layout: TrayLayout, page: string, newLetter: string): TrayLayout => ({
  ...layout,
  letters: layout.letters.flatMap((letter) => {
    const at = letter.pages.indexOf(page);
    if (at < 1) return [letter];
    const { language } = letter;
    return [
      { ...letter, pages: letter.pages.slice(0, at) },
      { ...blankLetter(newLetter, letter.pages.slice(at)), language },
    ];
  }),
});

const restore = (layout: TrayLayout, pages: ReadonlySet<string>): TrayLayout => {
  let { letters } = layout;
  // Last taken, first put back: places count as they were then.
  for (const binned of layout.bin.filter(({ page }) => pages.has(page)).reverse())
    letters = letters.some(({ id }) => id === binned.letter)
      ? letters.map((letter) =>
          letter.id === binned.letter ? inserted(letter, binned.at, binned.page) : letter,
        )
      : [...letters, blankLetter(binned.letter, [binned.page])];
  return { letters, bin: layout.bin.filter(({ page }) => !pages.has(page)) };
};

const binned = (
  letters: readonly TrayLetter[],
  pages: readonly string[],
  because: BinnedPage['because'],
): BinnedPage[] => {
  let left = [...letters];
  return pages.flatMap((page) => {
    const letter = left.find((one) => one.pages.includes(page));
    if (!letter) return [];
    const at = letter.pages.indexOf(page);
    left = without(left, new Set([page]));
    return [{ page, letter: letter.id, at, because }];
  });
};

/** The layout after a change. No page is ever lost or doubled by one. */
export const edited = (layout: TrayLayout, edit: TrayEdit): TrayLayout => {
  const { letters, bin } = layout;
  switch (edit.type) {
    case 'split':
      return split(layout, edit.page, edit.newLetter);
    case 'merge': {
      const from = letters.find(({ id }) => id === edit.letter);
      if (!from || edit.into === edit.letter || !letters.some(({ id }) => id === edit.into)) return layout;
      return {
        bin,
        letters: letters
          .filter((letter) => letter !== from)
          .map((letter) =>
            letter.id === edit.into ? { ...letter, pages: [...letter.pages, ...from.pages] } : letter,
          ),
      };
    }
    case 'move': {
      const has = letters.some(({ pages }) => pages.includes(edit.page));
      if (!has || !letters.some(({ id }) => id === edit.letter)) return layout;
      const rest = without(letters, new Set([edit.page]));
      return {
        bin,
        letters: withPages(
          rest.map((letter) =>
            letter.id === edit.letter
              ? inserted(letter, Math.max(0, Math.min(edit.at, letter.pages.length)), edit.page)
              : letter,
          ),
        ),
      };
    }
    case 'remove':
      return {
        letters: withPages(without(letters, new Set(edit.pages))),
        bin: [...bin, ...binned(letters, edit.pages, edit.because)],
      };
    case 'restore':
      return restore(layout, new Set(edit.pages));
    case 'part': {
      const stack = letters.find(({ id }) => id === edit.letter);
      if (!stack?.stack) return layout;
      const aside = edit.setAside.filter((page) => stack.pages.includes(page));
      const parted = edit.letters
        .map((letter) => ({ ...letter, pages: letter.pages.filter((page) => stack.pages.includes(page)) }))
        .filter(({ id }) => !letters.some((letter) => letter.id === id && letter !== stack));
      const placed = new Set([...aside, ...parted.flatMap(({ pages }) => pages)]);
      const late = stack.pages.filter((page) => !placed.has(page));
      return {
        letters: letters.flatMap((letter) =>
          letter === stack
            ? withPages([...parted, { ...blankLetter(stack.id, late), language: stack.language }])
            : [letter],
        ),
        bin: [...bin, ...binned([stack], aside, 'separator')],
      };
    }
    case 'note':
      return {
        bin,
        letters: letters.map((letter) =>
          letter.id === edit.letter ? { ...letter, ...edit.changes } : letter,
        ),
      };
  }
};

/** Puts pages that stand nowhere into a letter of their own, and takes out of the order what is not there: after any crash the tray is whole. */
export const settled = (layout: TrayLayout, pages: ReadonlySet<string>): TrayLayout => {
  const seen = new Set<string>();
  const once = (page: string) => pages.has(page) && !seen.has(page) && Boolean(seen.add(page));
  const letters = withPages(
    layout.letters.map((letter) => ({ ...letter, pages: letter.pages.filter(once) })),
  );
  const bin = layout.bin.filter(({ page }) => once(page));
  const astray = [...pages].filter((page) => !seen.has(page));
  const [first] = astray;
  return {
    bin,
    letters: first === undefined ? letters : [...letters, blankLetter(`let-${first}`, astray)],
  };
};

/** Puts a page that has just come at the end of its job's stack. */
export const arrivedIn = (layout: TrayLayout, page: string, jobId: string, newLetter: string): TrayLayout => {
  const stack = layout.letters.find((letter) => letter.stack === jobId);
  return {
    ...layout,
    letters: stack
      ? layout.letters.map((letter) =>
          letter === stack ? { ...letter, pages: [...letter.pages, page] } : letter,
        )
      : [...layout.letters, blankLetter(newLetter, [page], jobId)],
  };
};

/** Puts the further pages of a file behind its first. */
export const unfolded = (layout: TrayLayout, first: string, more: readonly string[]): TrayLayout => ({
  ...layout,
  letters: layout.letters.map((letter) => {
    const at = letter.pages.indexOf(first);
    return at < 0
      ? letter
      : {
          ...letter,
          pages: [...letter.pages.slice(0, at + 1), ...more, ...letter.pages.slice(at + 1)],
        };
  }),
});
