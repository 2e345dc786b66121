import { useState } from 'react';
import type { TrayState } from '#renderer/data/contract/tray.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useShortcut } from '#renderer/ui/keyboard/use-shortcut.ts';
import { scanningMessages } from './messages.ts';

/** The letter and the page before the agent, moved by keys; a letter that leaves gives its place to the one after it. */
export const useLetterCursor = (tray: TrayState) => {
  const { t, language } = useWords(scanningMessages);
  const [at, setAt] = useState<{ letter: string; page: string; index: number } | null>(null);
  const { letters } = tray;
  const found = letters.findIndex(({ id }) => id === at?.letter);
  const index = found >= 0 ? found : Math.min(at?.index ?? 0, letters.length - 1);
  const letter = letters[index] ?? null;
  const pageId = letter?.pages.find((id) => id === at?.page) ?? letter?.pages[0] ?? null;
  const page = (pageId && tray.pages[pageId]) || null;
  const go = (letterId: string, next: string) =>
    setAt({ letter: letterId, page: next, index: letters.findIndex(({ id }) => id === letterId) });
  const toLetter = (by: number) => {
    const next = letters[index + by];
    if (next) setAt({ letter: next.id, page: next.pages[0] ?? '', index: index + by });
  };
  const toPage = (by: number) => {
    const next = letter && letter.pages[letter.pages.indexOf(pageId ?? '') + by];
    if (letter && next) setAt({ letter: letter.id, page: next, index });
  };
  const group = t('scanning.title');
  const [back, on] = language === 'ar' ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'];
  const nextLetter = { label: t('scanning.next-letter'), group };
  const previousLetter = { label: t('scanning.previous-letter'), group };
  useShortcut('j', () => toLetter(1), nextLetter);
  useShortcut('k', () => toLetter(-1), previousLetter);
  useShortcut('ArrowDown', () => toLetter(1), nextLetter);
  useShortcut('ArrowUp', () => toLetter(-1), previousLetter);
  useShortcut(on ?? '', () => toPage(1), { label: t('scanning.next-page'), group });
  useShortcut(back ?? '', () => toPage(-1), { label: t('scanning.previous-page'), group });
  return { letter, page, go };
};
