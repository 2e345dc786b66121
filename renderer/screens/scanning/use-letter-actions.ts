import { v7 as uuid } from 'uuid';
import { useDesk } from '#renderer/data/desk-context.tsx';
import type { TrayState } from '#renderer/data/contract/tray.ts';
import type { TrayLetter, TrayPage } from '#shared/documents/tray.ts';
import { DesktopError } from '#renderer/desktop/desktop.ts';
import { useDesktop } from '#renderer/desktop/desktop-context.tsx';
import { useRefusal } from '#renderer/parts/names/use-refusal.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { trayMessages } from '#renderer/parts/tray/messages.ts';
import { useToast } from '#renderer/ui/toast.tsx';
import { labelOf } from '#renderer/parts/tray/work/label-of.ts';
import { jobOf } from '#renderer/parts/tray/work/kept-page.ts';
import { cropPage, restartPage, turnPage } from '#renderer/parts/tray/work/prepare-page.ts';
import { scanningMessages } from './messages.ts';

const languages = [null, 'fr', 'ar'] as const;

/** What a person can do with the letter and the page before them. */
export const useLetterActions = (
  tray: TrayState,
  letter: TrayLetter | null,
  page: TrayPage | null,
  go: (letterId: string, pageId: string) => void,
) => {
  const { data } = useDesk();
  const desktop = useDesktop();
  const { t } = useWords(scanningMessages, trayMessages);
  const toast = useToast();
  const sentence = useRefusal();
  const at = letter && page ? letter.pages.indexOf(page.id) : -1;
  const order = tray.letters;
  const before = letter ? order[order.indexOf(letter) - 1] : undefined;
  const isFree = letter !== null && letter.filing === null;
  const guarded = (work: Promise<void>) => {
    work.catch((error: unknown) => {
      const code = error instanceof DesktopError && error.code === 'shell-gone' ? 'shell-gone' : 'failed';
      toast(t(`scanning.problem.${code}`), { tone: 'problem' });
    });
  };
  const restore = (pages: readonly string[]) => void data.editTray({ type: 'restore', pages });
  const note = (changes: Extract<Parameters<typeof data.editTray>[0], { type: 'note' }>['changes']) =>
    letter && data.editTray({ type: 'note', letter: letter.id, changes });

  const said = letter ? labelOf(letter, tray.pages) : ({ kind: 'none' } as const);
  const hasLabel = said.kind !== 'none';
  const label = 'reference' in said ? said.reference : null;
  const fileInto = async (requestId: string, reference: string): Promise<boolean> => {
    if (!letter || !isFree) return false;
    const name = t(`tray.file.${letter.kind}`, { reference });
    const begun = await data.beginFiling(letter.id, requestId, 'person', name);
    if (begun.kind === 'refused') toast(sentence(begun.refusal), { tone: 'problem' });
    return begun.kind === 'begun';
  };

  return {
    turn: isFree && page?.ready && (() => guarded(turnPage(desktop, data, page, 1))),
    crop:
      isFree && page?.ready?.content
        ? () => page.ready?.content && guarded(cropPage(desktop, data, page, page.ready.content))
        : null,
    restart: isFree && page && (() => guarded(restartPage(desktop, data, page))),
    remove:
      isFree &&
      page &&
      (() => {
        const next = letter.pages[at + 1] ?? letter.pages[at - 1];
        void data.editTray({ type: 'remove', pages: [page.id], because: 'person' });
        if (next !== undefined) go(letter.id, next);
        toast(t('scanning.deleted'), {
          action: { label: t('scanning.undo'), run: () => restore([page.id]) },
        });
      }),
    undo: tray.bin.length > 0 && (() => restore(tray.bin.slice(-1).map(({ page: last }) => last))),
    cut:
      isFree &&
      page &&
      at > 0 &&
      (() => {
        const newLetter = `let-${uuid()}`;
        void data.editTray({ type: 'split', page: page.id, newLetter });
        go(newLetter, page.id);
      }),
    join:
      isFree &&
      page &&
      before?.filing === null &&
      (() => {
        void data.editTray({ type: 'merge', letter: letter.id, into: before.id });
        go(before.id, page.id);
      }),
    move: (by: -1 | 1) =>
      isFree &&
      page &&
      at + by >= 0 &&
      at + by < letter.pages.length &&
      (() => void data.editTray({ type: 'move', page: page.id, letter: letter.id, at: at + by })),
    nextLanguage:
      isFree &&
      (async () => {
        const next = languages[(languages.indexOf(letter.language) + 1) % languages.length] ?? null;
        await note({ language: next, unread: false });
        await data.forgetTexts(letter.id);
      }),
    stopReading: () => {
      for (const id of letter?.pages ?? []) void desktop.call('paper.cancel', { job: jobOf(id) });
      void note({ unread: true });
    },
    readAgain: () => void note({ unread: false }),
    retry: () => void note({ trouble: null }),
    /** Files it where its label says, seen by a person. */
    byLabel:
      isFree && label !== null
        ? async () => {
            const requestId = await data.findReference(label);
            if (requestId !== null) await fileInto(requestId, label);
            else await note({ trouble: { kind: 'unknown-request' } });
          }
        : null,
    ignoreLabel:
      isFree && !letter.ignoresLabel && hasLabel
        ? () => {
            const { reference, ambiguous, trouble } = letter;
            void note({ ignoresLabel: true, reference: null, ambiguous: false, trouble: null });
            const undo = () => void note({ ignoresLabel: false, reference, ambiguous, trouble });
            toast(t('scanning.label-ignored'), { action: { label: t('scanning.undo'), run: undo } });
          }
        : null,
    label,
    file: fileInto,
  };
};
export type LetterActions = ReturnType<typeof useLetterActions>;
