import type { AttachmentRef } from '#shared/documents/attachment.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useDesktop } from '#renderer/desktop/desktop-context.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { trayMessages } from './messages.ts';
import { bindLetter } from './work/bind-letter.ts';

/** Binds a letter for the registration that will carry it. */
export const useCounterLetter = (letterId: string | null) => {
  const { t } = useWords(trayMessages);
  const { data } = useDesk();
  const desktop = useDesktop();
  return async (office: string): Promise<AttachmentRef | null> => {
    const { letters, pages } = await data.readTray();
    const letter = letters.find(({ id }) => id === letterId);
    if (!letter) return null;
    const name = t('tray.file.counter');
    const pdf = await bindLetter(desktop, letter, pages, name);
    return data.keepForCounter(letter.id, pdf, office, name);
  };
};
