import type { Office, Offices } from '#shared/documents/reference-data.ts';
import { Part, FieldsBeside } from '../form/Editor.tsx';
import type { EntryProps } from '../form/list-declaration.ts';
import { NameField } from '../form/NameField.tsx';
import { OptionalAt } from '../form/SelectAt.tsx';
import { DayAt, TextAt } from '../form/TextAt.tsx';
import { useChoices } from '../form/use-choices.ts';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { EndOfService } from './EndOfService.tsx';
import { UnitList } from './UnitList.tsx';

const has = (office: Office, code: string) => office.units.some((unit) => unit.code === code);

export const OfficeFields = ({
  entry,
  stored,
  document,
  city,
  change,
  path,
  put,
  at,
}: EntryProps<Offices, Office>) => {
  const { t } = useAdministrationWords();
  const choices = useChoices();
  const { offices } = document;
  const giveEverywhere = (unit: Office['units'][number]) =>
    change({
      ...document,
      offices: offices.map((office) =>
        has(office, unit.code) ? office : { ...office, units: [...office.units, unit] },
      ),
    });
  return (
    <>
      <NameField at={at} />
      <OptionalAt
        {...at('arrondissement')}
        label={t('administration.field.arrondissement')}
        none={t('administration.office.nowhere')}
        options={choices.of(city.territory.arrondissements)}
      />
      <FieldsBeside>
        <TextAt {...at('address')} label={t('administration.field.address')} dir="auto" />
        <TextAt {...at('telephone')} label={t('administration.field.telephone')} dir="ltr" />
      </FieldsBeside>
      {stored && (
        <Part title={t('administration.office.end')}>
          <FieldsBeside>
            <DayAt
              path={`${path}.endsOn`}
              label={t('administration.field.endsOn')}
              hint={t('administration.office.end.hint')}
              value={entry.endsOn ?? ''}
              onChange={(endsOn) => put(endsOn === '' ? { endsOn: null, successor: null } : { endsOn })}
            />
            {entry.endsOn !== null && (
              <OptionalAt
                {...at('successor')}
                label={t('administration.field.successor')}
                none={t('administration.choose')}
                options={choices.of(
                  offices.filter(({ code, endsOn }) => code !== entry.code && endsOn === null),
                )}
              />
            )}
          </FieldsBeside>
          {entry.endsOn !== null && <EndOfService office={entry} />}
        </Part>
      )}
      <Part title={t('administration.field.units')}>
        <UnitList
          path={`${path}.units`}
          units={entry.units}
          stored={stored?.units ?? []}
          lacking={(code) => offices.filter((office) => !has(office, code)).length}
          onChange={(units) => put({ units })}
          onEverywhere={giveEverywhere}
        />
      </Part>
    </>
  );
};
