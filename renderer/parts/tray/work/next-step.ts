import { splitBatch } from '#shared/domain/paper/split-batch.ts';
import type { TrayState } from '#renderer/data/contract/tray.ts';
import type { TrayLetter, TrayPage } from '#shared/documents/tray.ts';
import { blankLetter, type TrayEdit } from '#shared/domain/paper/tray-layout.ts';

/** What is to be done next with the pages of the tray. */
export type TrayStep =
  | { kind: 'prepare'; page: TrayPage }
  | { kind: 'part'; edit: TrayEdit }
  | { kind: 'read'; page: TrayPage; letter: TrayLetter }
  | { kind: 'find'; letter: TrayLetter; reference: string }
  | { kind: 'file'; letter: TrayLetter };

/** Parts a scan into letters by the labels on its pages. */
export const partStack = (stack: TrayLetter, pages: readonly TrayPage[]): TrayEdit => {
  const duplex = pages.some(({ side }) => side === 'back');
  const { letters, setAside } = splitBatch(
    pages.map(({ id, ready }) => ({ id, codes: ready?.codes ?? [], blank: ready?.blank ?? false })),
    duplex,
  );
  return {
    type: 'part',
    letter: stack.id,
    setAside,
    letters: letters.map(({ reference, kind, ambiguous, pages: own }, n) => ({
      ...blankLetter(n === 0 ? stack.id : `let-${own[0] ?? ''}`, own),
      language: stack.language,
      reference,
      kind,
      ambiguous,
    })),
  };
};

/** The first page of a letter that wants reading. Blank ones do not. */
const unreadPage = (letter: TrayLetter, pages: TrayState['pages']): TrayPage | null =>
  letter.unread
    ? null
    : (letter.pages
        .flatMap((id) => pages[id] ?? [])
        .find(({ ready, read }) => ready !== null && !ready.blank && read === 'not-yet') ?? null);

/**
 * The next step, the most wanted first: pages appear, stacks part, letters that are being filed are finished, letters with a label
 * are read and find their request, the others are read so that something can be proposed.
 * @param running jobs of the scanner that are not over
 */
export const nextStep = (state: TrayState, running: ReadonlySet<string>): TrayStep | null => {
  const { letters, pages } = state;
  const of = (letter: TrayLetter) => letter.pages.flatMap((id) => pages[id] ?? []);
  for (const letter of letters) {
    const page = of(letter).find(({ ready, problem }) => ready === null && problem === null);
    if (page) return { kind: 'prepare', page };
  }
  const stack = letters.find((letter) => letter.stack !== null && !running.has(letter.stack));
  if (stack) return { kind: 'part', edit: partStack(stack, of(stack)) };
  const apart = letters.filter((letter) => letter.stack === null);
  for (const letter of apart.filter(({ filing }) => filing !== null)) {
    const page = unreadPage(letter, pages);
    return page ? { kind: 'read', page, letter } : { kind: 'file', letter };
  }
  for (const letter of apart) {
    const isWhole = of(letter).every(({ problem }) => problem === null);
    if (letter.reference === null || letter.trouble !== null || letter.counterFile !== null || !isWhole)
      continue;
    // Its label alone says too little: what is read of its writer must fit.
    const page = unreadPage(letter, pages);
    return page ? { kind: 'read', page, letter } : { kind: 'find', letter, reference: letter.reference };
  }
  for (const letter of apart) {
    const page = unreadPage(letter, pages);
    if (page) return { kind: 'read', page, letter };
  }
  return null;
};
