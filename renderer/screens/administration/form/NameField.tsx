import type { Bilingual } from '#shared/documents/text.ts';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import type { EntryProps } from './list-declaration.ts';
import { BilingualAt } from './TextAt.tsx';

/** The name of an entry in both languages. */
export const NameField = ({ at }: Pick<EntryProps<never, { name: Bilingual }>, 'at'>) => {
  const { t } = useAdministrationWords();
  return <BilingualAt {...at('name')} label={t('administration.name')} />;
};
