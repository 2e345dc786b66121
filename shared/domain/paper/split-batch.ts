import { readLabel } from './label.ts';

/** A page of a stack, in the order in which it was scanned. */
export interface StackPage {
  id: string;
  /** Texts of the codes found on it. */
  codes: readonly string[];
  blank: boolean;
}

/** A letter of a stack: its pages in order, blank ones included. */
export interface Letter {
  /** The request it belongs to; null: nothing says, or too much. */
  reference: string | null;
  kind: 'request' | 'answer';
  /** Its pages carry codes of several requests: a person must say. */
  ambiguous: boolean;
  pages: string[];
}

export interface SplitStack {
  letters: Letter[];
  /** Separator sheets with their backs, and blank sheets before the first letter: no letter's pages. */
  setAside: string[];
}

type Sheet = readonly StackPage[];

const sheetsOf = (pages: readonly StackPage[], duplex: boolean): Sheet[] => {
  const size = duplex ? 2 : 1;
  return Array.from({ length: Math.ceil(pages.length / size) }, (_, n) =>
    pages.slice(n * size, (n + 1) * size),
  );
};

/** What the codes of a sheet say together. */
const labelOf = (sheet: Sheet): { key: string; letter: Omit<Letter, 'pages'> } | 'separator' | null => {
  const labels = sheet.flatMap(({ codes }) => codes.map(readLabel).filter((label) => label !== null));
  const letters = labels.filter((label) => label.kind !== 'separator');
  const [first] = letters;
  if (!first) return labels.length > 0 ? 'separator' : null;
  const references = new Set(letters.map(({ reference }) => reference));
  // An answer carries the request's récépissé number too: the answer's label is the more telling one.
  const kind = letters.some((label) => label.kind === 'answer') ? 'answer' : 'request';
  const ambiguous = references.size > 1;
  return {
    key: ambiguous ? '' : `${kind} ${first.reference}`,
    letter: { reference: ambiguous ? null : first.reference, kind, ambiguous },
  };
};

/**
 * Splits a stack into letters. A sheet with a label begins one, unless the sheet before carries the same label; a separator
 * ends one. Every page is in exactly one place of the result.
 * @param duplex pages come in pairs, front and back of one sheet: a label on a back begins the letter at its front
 */
export const splitBatch = (pages: readonly StackPage[], duplex: boolean): SplitStack => {
  const letters: Letter[] = [];
  const setAside: string[] = [];
  let open: Letter | null = null;
  let openKey = '';
  let afterSeparator = false;
  for (const sheet of sheetsOf(pages, duplex)) {
    const ids = sheet.map(({ id }) => id);
    const label = labelOf(sheet);
    if (label === 'separator') {
      setAside.push(...ids);
      open = null;
      afterSeparator = true;
      continue;
    }
    const blank = sheet.every((page) => page.blank);
    if (label === null && blank && open === null) {
      // The back of a separator, or an empty sheet on top of the stack.
      setAside.push(...ids);
      continue;
    }
    const continues: boolean =
      open !== null && !afterSeparator && (label === null || (label.key !== '' && label.key === openKey));
    if (continues) open?.pages.push(...ids);
    else {
      open = {
        ...(label?.letter ?? { reference: null, kind: 'request' as const, ambiguous: false }),
        pages: ids,
      };
      openKey = label?.key ?? '';
      letters.push(open);
    }
    afterSeparator = false;
  }
  return { letters, setAside };
};
