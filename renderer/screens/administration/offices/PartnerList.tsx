import type { Offices } from '#shared/documents/reference-data.ts';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { Editor } from '../form/Editor.tsx';
import { useForm } from '../form/form-context.ts';
import { ListDesk } from '../form/ListDesk.tsx';
import { codeFrom, replaced, without } from '../form/list-edits.ts';
import { BilingualAt } from '../form/TextAt.tsx';
import type { SectionFormProps } from '../frame/SectionDesk.tsx';

/** Those who work for the city from outside: delegates, agencies. */
export const PartnerList = ({ document, city, change }: SectionFormProps<Offices>) => {
  const { t, name } = useAdministrationWords();
  const { place, saved, goTo } = useForm();
  const { partners } = document;
  const chosen = partners[place.n];
  const before = saved.kind === 'offices' ? saved.partners : [];
  const isStored = before.some(({ code }) => code === chosen?.code);
  const codes = (but: string | null) =>
    new Set([...before, ...partners].map(({ code }) => code).filter((code) => code !== but));
  const uses = (partner: string) =>
    city.catalogue.categories.filter((category) => category.partner === partner).length;
  return (
    <ListDesk
      list="partners"
      label={t('administration.field.partners')}
      empty={t('administration.partner.none')}
      addLabel={t('administration.partner.add')}
      onAdd={() =>
        change({
          ...document,
          partners: [
            ...partners,
            { code: codeFrom('', codes(null), 'partenaire'), name: { fr: '', ar: '' } },
          ],
        })
      }
      entries={partners.map((partner) => ({
        key: partner.code,
        title: name(partner.name),
        note: t('administration.domain.count', { count: uses(partner.code) }),
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
            isStored
              ? undefined
              : () => {
                  change({ ...document, partners: without(partners, place.n) });
                  goTo({ list: 'partners', n: Math.max(0, place.n - 1) });
                }
          }
        >
          <BilingualAt
            path={`partners.${String(place.n)}.name`}
            label={t('administration.name')}
            value={chosen.name}
            onChange={(next) =>
              change({
                ...document,
                partners: replaced(partners, place.n, {
                  code: isStored ? chosen.code : codeFrom(next.fr, codes(chosen.code), 'partenaire'),
                  name: next,
                }),
              })
            }
          />
        </Editor>
      )}
    </ListDesk>
  );
};
