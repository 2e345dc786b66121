import { priority } from '#shared/documents/priority.ts';
import type { ReferenceData } from '#shared/documents/reference-data.ts';
import { nothingDone, type RuleEffects } from '#shared/documents/rule.ts';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { officeUnits } from '../catalogue/units-of.ts';
import { codeFrom } from '../form/list-edits.ts';
import { SentenceAt } from '../form/SentenceAt.tsx';
import { type Choice, OptionalAt } from '../form/SelectAt.tsx';
import { WordsAt } from '../form/WordsAt.tsx';
import { Clauses } from './Clauses.tsx';
import { type EffectField, effectFields, isSaid } from './use-rule-sentence.ts';

/** What a rule does: only what is said is shown. */
export const EffectPart = ({
  path,
  then,
  city,
  onChange,
}: {
  path: string;
  then: RuleEffects;
  city: ReferenceData;
  onChange: (then: RuleEffects) => void;
}) => {
  const { t, name } = useAdministrationWords();
  const names = useNames();
  const label = (field: EffectField) => t(`administration.field.then.${field}`);
  const named = (list: readonly { code: string; name: { fr: string; ar: string } }[]): Choice[] =>
    list.map((one) => ({ value: one.code, label: name(one.name) }));
  const set = (changes: Partial<RuleEffects>) => onChange({ ...then, ...changes });
  const optionsOf = (field: 'unit' | 'assignee' | 'priority' | 'acknowledge' | 'notify'): Choice[] => {
    switch (field) {
      case 'unit':
        return named(officeUnits(city.offices));
      case 'assignee':
        return city.people.people
          .filter(({ active }) => active)
          .map((one) => ({ value: one.id, label: name(one.name) }));
      case 'priority':
        return priority.options.map((value) => ({ value, label: t(`priority.${value}`) }));
      case 'acknowledge':
        return named(city.templates.templates.filter(({ use }) => use === 'acknowledgement'));
      case 'notify':
        return named(city.ladders.positions);
    }
  };
  const fieldOf = (field: EffectField) => {
    switch (field) {
      case 'tags':
        return (
          <WordsAt
            path={`${path}.tags`}
            label={label(field)}
            value={then.tags}
            called={names.tag}
            onChange={(tags) =>
              set({
                tags: tags.map((tag) =>
                  then.tags.includes(tag) ? tag : codeFrom(tag, new Set(), 'etiquette'),
                ),
              })
            }
          />
        );
      case 'proposeClosing':
        return (
          <SentenceAt
            path={`${path}.proposeClosing`}
            label={label(field)}
            value={then.proposeClosing}
            onChange={(proposeClosing) => set({ proposeClosing })}
          />
        );
      case 'acknowledge':
      case 'assignee':
      case 'notify':
      case 'priority':
      case 'unit':
        return (
          <OptionalAt
            path={`${path}.${field}`}
            label={label(field)}
            none={t('administration.choose')}
            value={then[field]}
            options={optionsOf(field)}
            onChange={(value) =>
              set(field === 'priority' ? { priority: priority.nullable().parse(value) } : { [field]: value })
            }
          />
        );
    }
  };
  return (
    <Clauses
      fields={effectFields}
      said={effectFields.filter((field) => isSaid(then[field]))}
      labelOf={label}
      addLabel={t('administration.rule.then.add')}
      draw={fieldOf}
      onRemove={(field) => set({ [field]: nothingDone[field] })}
    />
  );
};
