import type { Bilingual } from '#shared/documents/text.ts';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import type { Choice } from './SelectAt.tsx';

/** Makes choices of what has a code and a name; `choose` asks for one while there is none. */
export const useChoices = () => {
  const { t, name } = useAdministrationWords();
  const of = (entries: readonly { code: string; name: Bilingual }[]): Choice[] =>
    entries.map((entry) => ({ value: entry.code, label: name(entry.name) }));
  const choose = (value: string, options: readonly Choice[]): readonly Choice[] =>
    value === '' ? [{ value: '', label: t('administration.choose') }, ...options] : options;
  return { of, choose };
};
