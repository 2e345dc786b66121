import { useEffect, useState } from 'react';
import type { PageText } from '#shared/documents/page-text.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import type { LetterProposals, TrayState } from '#renderer/data/contract/tray.ts';
import type { TrayLetter } from '#shared/documents/tray.ts';

/** What was read in a letter and what it seems to say; followed as more of it is read. */
export interface ReadLetter extends LetterProposals {
  texts: readonly (PageText | null)[];
}

/** Reads a letter's words and proposals; null while they are being looked up. */
export const useReadLetter = (letter: TrayLetter | null, pages: TrayState['pages']): ReadLetter | null => {
  const { data } = useDesk();
  const [read, setRead] = useState<{ id: string; letter: ReadLetter } | null>(null);
  const id = letter?.id ?? null;
  const state = letter?.pages.map((page) => `${page} ${pages[page]?.read ?? ''}`).join(',') ?? '';
  useEffect(() => {
    if (id === null) return undefined;
    let current = true;
    void Promise.all([data.letterTexts(id), data.proposeForLetter(id)]).then(([texts, proposed]) => {
      if (current) setRead({ id, letter: { ...proposed, texts } });
    });
    return () => {
      current = false;
    };
  }, [data, id, state]);
  return read !== null && read.id === id ? read.letter : null;
};
