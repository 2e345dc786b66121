import { channel } from '#shared/documents/channel.ts';
import { priority } from '#shared/documents/priority.ts';
import type { ReferenceData } from '#shared/documents/reference-data.ts';
import { requestState } from '#shared/documents/request-state.ts';
import { nothingAsked, type RuleCondition } from '#shared/documents/rule.ts';
import { language } from '#shared/documents/text.ts';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { ChoicesAt } from '../form/ChoicesAt.tsx';
import { NumberAt } from '../form/NumberAt.tsx';
import type { Choice } from '../form/SelectAt.tsx';
import { WordsAt } from '../form/WordsAt.tsx';
import { RepeatedAt } from './RepeatedAt.tsx';
import { type ConditionField, conditionFields, isSaid } from './use-rule-sentence.ts';
import { Clauses } from './Clauses.tsx';

/** What a condition begins with when it is not a list. */
const first = { olderThanHours: 40, repeated: { count: 3, days: 30, metres: 100 } } as const;

/** What a rule asks: only what is said is shown. */
export const ConditionPart = ({
  path,
  when,
  city,
  onChange,
}: {
  path: string;
  when: RuleCondition;
  city: ReferenceData;
  onChange: (when: RuleCondition) => void;
}) => {
  const { t, name } = useAdministrationWords();
  const label = (field: ConditionField) => t(`administration.field.when.${field}`);
  const named = (list: readonly { code: string; name: { fr: string; ar: string } }[]): Choice[] =>
    list.map((one) => ({ value: one.code, label: name(one.name) }));
  const set = (changes: Partial<RuleCondition>) => onChange({ ...when, ...changes });
  const choices = (
    field: ConditionField,
    options: readonly Choice[],
    value: readonly string[],
    put: (next: string[]) => void,
  ) => (
    <ChoicesAt
      path={`${path}.${field}`}
      label={label(field)}
      value={value}
      options={options}
      onChange={(next) => put([...next])}
    />
  );
  const fieldOf = (field: ConditionField) => {
    switch (field) {
      case 'domains':
        return choices(field, named(city.catalogue.domains), when.domains, (domains) => set({ domains }));
      case 'categories':
        return choices(field, named(city.catalogue.categories), when.categories, (categories) =>
          set({ categories }),
        );
      case 'arrondissements':
        return choices(
          field,
          named(city.territory.arrondissements),
          when.arrondissements,
          (arrondissements) => set({ arrondissements }),
        );
      case 'channels':
        return choices(
          field,
          channel.options.map((value) => ({ value, label: t(`channel.${value}`) })),
          when.channels,
          (next) => set({ channels: channel.array().parse(next) }),
        );
      case 'languages':
        return choices(
          field,
          language.options.map((value) => ({ value, label: t(`language.${value}`) })),
          when.languages,
          (next) => set({ languages: language.array().parse(next) }),
        );
      case 'priorities':
        return choices(
          field,
          priority.options.map((value) => ({ value, label: t(`priority.${value}`) })),
          when.priorities,
          (next) => set({ priorities: priority.array().parse(next) }),
        );
      case 'states':
        return choices(
          field,
          requestState.options.map((value) => ({ value, label: t(`state.${value}`) })),
          when.states,
          (next) => set({ states: requestState.array().parse(next) }),
        );
      case 'keywords':
        return (
          <WordsAt
            path={`${path}.keywords`}
            label={label(field)}
            value={when.keywords}
            onChange={(keywords) => set({ keywords: [...keywords] })}
          />
        );
      case 'olderThanHours':
        return (
          <NumberAt
            path={`${path}.olderThanHours`}
            label={label(field)}
            hint={t('administration.rule.older.hint')}
            value={when.olderThanHours ?? 0}
            onChange={(olderThanHours) => set({ olderThanHours })}
          />
        );
      case 'repeated':
        return (
          when.repeated && (
            <RepeatedAt
              path={`${path}.repeated`}
              value={when.repeated}
              onChange={(repeated) => set({ repeated })}
            />
          )
        );
    }
  };
  return (
    <Clauses
      fields={conditionFields}
      said={conditionFields.filter((field) => isSaid(when[field]))}
      labelOf={label}
      addLabel={t('administration.rule.if.add')}
      none={t('administration.if.always')}
      draw={fieldOf}
      onOpen={(field) => {
        if (field === 'olderThanHours' || field === 'repeated') set({ [field]: first[field] });
      }}
      onRemove={(field) => set({ [field]: nothingAsked[field] })}
    />
  );
};
