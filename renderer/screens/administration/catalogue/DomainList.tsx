import type { Catalogue, Domain } from '#shared/documents/reference-data.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { Editor, Part } from '../form/Editor.tsx';
import { useForm } from '../form/form-context.ts';
import { ListDesk } from '../form/ListDesk.tsx';
import { codeFrom, replaced, without } from '../form/list-edits.ts';
import { BilingualAt } from '../form/TextAt.tsx';
import type { SectionFormProps } from '../frame/SectionDesk.tsx';

/** Domains. One is out of use when all its categories are; a new one works with its first category, without code. */
export const DomainList = ({ document, change }: SectionFormProps<Catalogue>) => {
  const { t, name } = useAdministrationWords();
  const { place, saved, goTo } = useForm();
  const { domains, categories } = document;
  const chosen = domains[place.n];
  const known = new Set(saved.kind === 'catalogue' ? saved.domains.map(({ code }) => code) : []);
  const isNew = chosen !== undefined && !known.has(chosen.code);
  const codes = (but: string | null) =>
    new Set([...known, ...domains.map(({ code }) => code)].filter((code) => code !== but));
  const own = (code: string) => categories.filter(({ domain, active }) => domain === code && active);
  const firstOf = (code: string) => categories.findIndex(({ domain }) => domain === code);
  const rename = (next: Domain['name']) => {
    if (!chosen) return;
    const code = isNew ? codeFrom(next.fr, codes(chosen.code), 'domaine') : chosen.code;
    change({
      ...document,
      domains: replaced(domains, place.n, { ...chosen, name: next, code }),
      // Categories of a domain without a code of its own yet follow it.
      categories: categories.map((one) => (one.domain === chosen.code ? { ...one, domain: code } : one)),
    });
  };
  const switchAll = (active: boolean) =>
    change({
      ...document,
      categories: categories.map((one) => (one.domain === chosen?.code ? { ...one, active } : one)),
    });
  return (
    <ListDesk
      list="domains"
      label={t('administration.field.domains')}
      empty={t('administration.domain.none')}
      addLabel={t('administration.domain.add')}
      onAdd={() =>
        change({
          ...document,
          domains: [
            ...domains,
            { code: codeFrom('', codes(null), 'domaine'), name: { fr: '', ar: '' }, icon: 'tag' },
          ],
        })
      }
      entries={domains.map((domain) => ({
        key: domain.code,
        title: name(domain.name),
        note: t('administration.domain.count', { count: own(domain.code).length }),
        isOff: own(domain.code).length === 0,
        badge: own(domain.code).length === 0 ? <Badge icon="close">{t('administration.off')}</Badge> : null,
      }))}
    >
      {chosen && (
        <Editor
          key={place.n}
          title={name(chosen.name)}
          about={
            <small>
              <Ltr>{chosen.code}</Ltr>
            </small>
          }
          onRemove={
            isNew && !categories.some(({ domain }) => domain === chosen.code)
              ? () => {
                  change({ ...document, domains: without(domains, place.n) });
                  goTo({ list: 'domains', n: Math.max(0, place.n - 1) });
                }
              : undefined
          }
        >
          <BilingualAt
            path={`domains.${String(place.n)}.name`}
            label={t('administration.name')}
            value={chosen.name}
            onChange={rename}
          />
          <Part title={t('administration.domain.categories')}>
            <p>
              {own(chosen.code).length === 0
                ? t('administration.domain.unused')
                : own(chosen.code)
                    .map((category) => name(category.name))
                    .join(' · ')}
            </p>
            <div>
              <Button
                size="small"
                onPress={() => goTo({ list: 'categories', n: Math.max(0, firstOf(chosen.code)) })}
              >
                {t('administration.domain.see')}
              </Button>{' '}
              {own(chosen.code).length > 0 && (
                <Button size="small" variant="quiet" onPress={() => switchAll(false)}>
                  {t('administration.domain.off')}
                </Button>
              )}
            </div>
          </Part>
        </Editor>
      )}
    </ListDesk>
  );
};
