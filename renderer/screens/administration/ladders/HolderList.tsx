import type { Holder, Ladders } from '#shared/documents/ladder.ts';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { Editor, Row } from '../form/Editor.tsx';
import { useForm } from '../form/form-context.ts';
import { ListDesk } from '../form/ListDesk.tsx';
import { replaced, without } from '../form/list-edits.ts';
import { OptionalAt, SelectAt } from '../form/SelectAt.tsx';
import type { SectionFormProps } from '../frame/SectionDesk.tsx';
import { useScopeChoices } from './use-scope-choices.ts';

/** Who holds which position where, and who stands in for them. */
export const HolderList = ({ document, city, change }: SectionFormProps<Ladders>) => {
  const { t } = useAdministrationWords();
  const { place, goTo } = useForm();
  const names = useNames();
  const choices = useScopeChoices(city);
  const { holders } = document;
  const chosen = holders[place.n];
  const path = `holders.${String(place.n)}`;
  const put = (changes: Partial<Holder>) => {
    if (chosen) change({ ...document, holders: replaced(holders, place.n, { ...chosen, ...changes }) });
  };
  const where = ({ office, domain }: Holder) =>
    [
      office === '*' ? t('administration.all-offices') : names.office(office),
      domain === '*' ? '' : names.domain(domain),
    ]
      .filter(Boolean)
      .join(' · ');
  const titleOf = (holder: Holder) => `${names.position(holder.position)} · ${names.person(holder.person)}`;
  return (
    <ListDesk
      list="holders"
      label={t('administration.field.holders')}
      empty={t('administration.holder.none')}
      addLabel={t('administration.holder.add')}
      onAdd={() =>
        change({
          ...document,
          holders: [
            ...holders,
            {
              position: choices.positions[0]?.value ?? '',
              office: '*',
              domain: '*',
              person: '',
              substitute: null,
            },
          ],
        })
      }
      entries={holders.map((holder, n) => ({
        key: String(n),
        title: titleOf(holder),
        note: [
          where(holder),
          holder.substitute ? t('administration.holder.by', { who: names.person(holder.substitute) }) : '',
        ]
          .filter(Boolean)
          .join(' · '),
      }))}
    >
      {chosen && (
        <Editor
          key={place.n}
          title={titleOf(chosen)}
          onRemove={() => {
            change({ ...document, holders: without(holders, place.n) });
            goTo({ list: 'holders', n: Math.max(0, place.n - 1) });
          }}
        >
          <Row>
            <SelectAt
              path={`${path}.position`}
              label={t('administration.field.position')}
              value={chosen.position}
              onChange={(position) => put({ position })}
              options={choices.positions}
            />
            <SelectAt
              path={`${path}.office`}
              label={t('administration.field.office')}
              value={chosen.office}
              onChange={(office) => put({ office })}
              options={choices.offices}
            />
            <SelectAt
              path={`${path}.domain`}
              label={t('administration.field.domain')}
              value={chosen.domain}
              onChange={(domain) => put({ domain })}
              options={choices.domains}
            />
          </Row>
          <Row>
            <SelectAt
              path={`${path}.person`}
              label={t('administration.field.person')}
              value={chosen.person}
              onChange={(person) => put({ person })}
              options={
                chosen.person === ''
                  ? [{ value: '', label: t('administration.choose') }, ...choices.people]
                  : choices.people
              }
            />
            <OptionalAt
              path={`${path}.substitute`}
              label={t('administration.field.substitute')}
              none={t('administration.none')}
              value={chosen.substitute}
              onChange={(substitute) => put({ substitute })}
              options={choices.people}
            />
          </Row>
        </Editor>
      )}
    </ListDesk>
  );
};
