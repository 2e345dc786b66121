import type { Office, Offices } from '#shared/documents/reference-data.ts';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { Editor, Part } from '../form/Editor.tsx';
import { useForm } from '../form/form-context.ts';
import { ListDesk } from '../form/ListDesk.tsx';
import { codeFrom, replaced, without } from '../form/list-edits.ts';
import { OptionalAt } from '../form/SelectAt.tsx';
import { BilingualAt } from '../form/TextAt.tsx';
import type { SectionFormProps } from '../frame/SectionDesk.tsx';
import { UnitList } from './UnitList.tsx';

/** Offices, each with its arrondissement and units. */
export const OfficeList = ({ document, city, change }: SectionFormProps<Offices>) => {
  const { t, name } = useAdministrationWords();
  const { place, saved, goTo } = useForm();
  const { offices } = document;
  const chosen = offices[place.n];
  const before = saved.kind === 'offices' ? saved.offices : [];
  const stored = before.find(({ code }) => code === chosen?.code);
  const codes = (but: string | null) =>
    new Set([...before, ...offices].map(({ code }) => code).filter((code) => code !== but));
  const put = (changes: Partial<Office>) => {
    if (!chosen) return;
    const next = { ...chosen, ...changes };
    const code = stored ? chosen.code : codeFrom(next.name.fr, codes(chosen.code), 'bureau');
    change({ ...document, offices: replaced(offices, place.n, { ...next, code }) });
  };
  const has = (office: Office, code: string) => office.units.some((unit) => unit.code === code);
  const { arrondissements } = city.territory;
  return (
    <ListDesk
      list="offices"
      label={t('administration.field.offices')}
      empty={t('administration.office.none')}
      addLabel={t('administration.office.add')}
      onAdd={() =>
        change({
          ...document,
          offices: [
            ...offices,
            {
              code: codeFrom('', codes(null), 'bureau'),
              name: { fr: '', ar: '' },
              arrondissement: null,
              units: offices[0]?.units ?? [],
            },
          ],
        })
      }
      entries={offices.map((office) => ({
        key: office.code,
        title: name(office.name),
        note: t('administration.office.units', { count: office.units.length }),
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
            stored
              ? undefined
              : () => {
                  change({ ...document, offices: without(offices, place.n) });
                  goTo({ list: 'offices', n: Math.max(0, place.n - 1) });
                }
          }
        >
          <BilingualAt
            path={`offices.${String(place.n)}.name`}
            label={t('administration.name')}
            value={chosen.name}
            onChange={(next) => put({ name: next })}
          />
          <OptionalAt
            path={`offices.${String(place.n)}.arrondissement`}
            label={t('administration.field.arrondissement')}
            none={t('administration.office.nowhere')}
            value={chosen.arrondissement}
            onChange={(arrondissement) => put({ arrondissement })}
            options={arrondissements.map((one) => ({ value: one.code, label: name(one.name) }))}
          />
          <Part title={t('administration.field.units')}>
            <UnitList
              path={`offices.${String(place.n)}.units`}
              units={chosen.units}
              stored={stored?.units ?? []}
              lacking={(code) => offices.filter((office) => !has(office, code)).length}
              onChange={(units) => put({ units })}
              onEverywhere={(unit) =>
                change({
                  ...document,
                  offices: offices.map((office) =>
                    has(office, unit.code) ? office : { ...office, units: [...office.units, unit] },
                  ),
                })
              }
            />
          </Part>
        </Editor>
      )}
    </ListDesk>
  );
};
