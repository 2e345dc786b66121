import type { AttachmentRef } from '#shared/documents/attachment.ts';
import type { Refusal } from '#shared/documents/verdict.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useDesktop } from '#renderer/desktop/desktop-context.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { trayMessages } from './messages.ts';
import { bindLetter } from './work/bind-letter.ts';
import { labelOf } from './work/label-of.ts';

/** The letter's file with the reference on its label, or why its labels forbid a registration. */
type BoundForCounter = { file: AttachmentRef; label: string | null } | { refusal: Refusal };

/** Binds a letter for the registration that will carry it: it takes the number of the letter's label. */
export const useCounterLetter = (letterId: string | null) => {
  const { t } = useWords(trayMessages);
  const { data } = useDesk();
  const desktop = useDesktop();
  return async (office: string): Promise<BoundForCounter | null> => {
    const { letters, pages } = await data.readTray();
    const letter = letters.find(({ id }) => id === letterId);
    if (!letter) return null;
    const label = labelOf(letter, pages);
    if (label.kind === 'several') return { refusal: { code: 'labels-of-several', values: {} } };
    if (label.kind === 'answer')
      return { refusal: { code: 'label-of-an-answer', values: { reference: label.reference } } };
    const name = t('tray.file.counter');
    const pdf = await bindLetter(desktop, letter, pages, name);
    const file = await data.keepForCounter(letter.id, pdf, office, name);
    return { file, label: label.kind === 'none' ? null : label.reference };
  };
};
