import type { Rule, RuleCondition, RuleEffects } from '#shared/documents/rule.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { useFieldValueWords } from '../words/use-field-value-words.ts';

/** Whether a field of a rule says anything. */
export const isSaid = (value: unknown): boolean =>
  value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

export const conditionFields = [
  'domains',
  'categories',
  'arrondissements',
  'channels',
  'languages',
  'priorities',
  'states',
  'keywords',
  'olderThanHours',
  'repeated',
] as const satisfies readonly (keyof RuleCondition)[];
export const effectFields = [
  'unit',
  'assignee',
  'priority',
  'tags',
  'acknowledge',
  'notify',
  'proposeClosing',
] as const satisfies readonly (keyof RuleEffects)[];
export type ConditionField = (typeof conditionFields)[number];
export type EffectField = (typeof effectFields)[number];

const saidIn = ({ when, then }: Pick<Rule, 'when' | 'then'>) => ({
  conditions: conditionFields.filter((field) => isSaid(when[field])),
  effects: effectFields.filter((field) => isSaid(then[field])),
});

/** A rule as one sentence: `Si le canal est « Téléphone » et …, alors priorité : Haute ; …`. */
export const useRuleSentence = (): ((rule: Rule) => string) => {
  const { t, name } = useAdministrationWords();
  const { reference } = useDesk();
  const words = useFieldValueWords();
  const templateName = (code: string) => {
    const found = reference?.templates.templates.find((one) => one.code === code);
    return found ? name(found.name) : code;
  };
  return ({ when, then }) => {
    const { conditions, effects } = saidIn({ when, then });
    const ifs = conditions.map((field) =>
      t(`administration.if.${field}`, { value: words(`when.${field}`, when[field]) }),
    );
    const thens = effects.map((field) =>
      t(`administration.then.${field}`, {
        value:
          field === 'acknowledge' && then.acknowledge !== null
            ? templateName(then.acknowledge)
            : words(`then.${field}`, then[field]),
      }),
    );
    return t('administration.rule.sentence', {
      if: ifs.length === 0 ? t('administration.if.always') : ifs.join(t('administration.and')),
      then: thens.length === 0 ? t('administration.then.nothing') : thens.join(t('administration.and')),
    });
  };
};
