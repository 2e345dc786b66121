import { useMemo } from 'react';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useNames } from '#renderer/parts/names/use-names.ts';
import type { Telling } from './command-look.ts';

/** What it takes to tell what happened, in the person's language. */
export const useTelling = (): Telling => {
  const words = useWords();
  const names = useNames();
  return useMemo(() => ({ ...words, names }), [words, names]);
};
