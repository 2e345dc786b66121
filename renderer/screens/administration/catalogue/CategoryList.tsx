import type { Catalogue, Category } from '#shared/documents/reference-data.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { useForm } from '../form/form-context.ts';
import { ListDesk } from '../form/ListDesk.tsx';
import { codeFrom, replaced, without } from '../form/list-edits.ts';
import type { SectionFormProps } from '../frame/SectionDesk.tsx';
import { useDuration } from '../words/use-duration.ts';
import { CategoryEditor } from './CategoryEditor.tsx';

const newTargetHours = 24;

/** Every category with its domain and target. */
export const CategoryList = ({ document, city, change }: SectionFormProps<Catalogue>) => {
  const { t, name } = useAdministrationWords();
  const { place, saved, goTo } = useForm();
  const duration = useDuration();
  const { categories, domains } = document;
  const chosen = categories[place.n];
  const known = new Set(saved.kind === 'catalogue' ? saved.categories.map(({ code }) => code) : []);
  const isNew = chosen !== undefined && !known.has(chosen.code);
  const codes = (but: string | null) =>
    new Set([...known, ...categories.map(({ code }) => code)].filter((code) => code !== but));
  const put = (next: Category) => {
    const code = isNew ? codeFrom(next.name.fr, codes(chosen.code), 'categorie') : next.code;
    change({ ...document, categories: replaced(categories, place.n, { ...next, code }) });
  };
  const domainName = (code: string) => {
    const found = domains.find((one) => one.code === code);
    return found ? name(found.name) : code;
  };
  return (
    <ListDesk
      list="categories"
      label={t('administration.field.categories')}
      empty={t('administration.category.none')}
      addLabel={t('administration.category.add')}
      onAdd={() =>
        change({
          ...document,
          categories: [
            ...categories,
            {
              code: codeFrom('', codes(null), 'categorie'),
              domain: chosen?.domain ?? domains[0]?.code ?? '',
              name: { fr: '', ar: '' },
              keywords: { fr: [], ar: [] },
              targetHours: chosen?.targetHours ?? newTargetHours,
              unit: chosen?.unit ?? '',
              partner: null,
              active: true,
            },
          ],
        })
      }
      entries={categories.map((category) => ({
        key: category.code,
        title: name(category.name),
        note: `${domainName(category.domain)} · ${duration(category.targetHours * 60)}`,
        isOff: !category.active,
        badge: category.active ? null : <Badge icon="close">{t('administration.off')}</Badge>,
      }))}
    >
      {chosen && (
        <CategoryEditor
          key={place.n}
          path={`categories.${String(place.n)}`}
          category={chosen}
          domains={domains}
          offices={city.offices}
          onChange={put}
          onRemove={
            isNew
              ? () => {
                  change({ ...document, categories: without(categories, place.n) });
                  goTo({ list: 'categories', n: Math.max(0, place.n - 1) });
                }
              : undefined
          }
        />
      )}
    </ListDesk>
  );
};
