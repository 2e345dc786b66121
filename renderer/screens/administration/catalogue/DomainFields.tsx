import type { Catalogue, Domain } from '#shared/documents/reference-data.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Part } from '../form/Editor.tsx';
import { useForm } from '../form/form-context.ts';
import type { EntryProps } from '../form/list-declaration.ts';
import { NameField } from '../form/NameField.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { usedIn } from './used-in.ts';

export const DomainFields = ({ entry: { code }, document, change, at }: EntryProps<Catalogue, Domain>) => {
  const { t, name } = useAdministrationWords();
  const { goTo } = useForm();
  const { categories } = document;
  const used = usedIn(categories, code);
  const first = categories.findIndex(({ domain }) => domain === code);
  const switchOff = () =>
    change({
      ...document,
      categories: categories.map((one) => (one.domain === code ? { ...one, active: false } : one)),
    });
  return (
    <>
      <NameField at={at} />
      <Part title={t('administration.domain.categories')}>
        <p>
          {used.length === 0
            ? t('administration.domain.unused')
            : used.map((category) => name(category.name)).join(' · ')}
        </p>
        <div>
          <Button size="small" onPress={() => goTo({ list: 'categories', n: Math.max(0, first) })}>
            {t('administration.domain.see')}
          </Button>{' '}
          {used.length > 0 && (
            <Button size="small" variant="quiet" onPress={switchOff}>
              {t('administration.domain.off')}
            </Button>
          )}
        </div>
      </Part>
    </>
  );
};
