import type { Rule, Rules } from '#shared/documents/rule.ts';
import { Check } from '../form/CheckAt.tsx';
import { Part } from '../form/Editor.tsx';
import { useError } from '../form/form-context.ts';
import type { EntryProps } from '../form/list-declaration.ts';
import { NameField } from '../form/NameField.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { ConditionPart } from './ConditionPart.tsx';
import { DryRun } from './DryRun.tsx';
import { EffectPart } from './EffectPart.tsx';
import { useRuleSentence } from './use-rule-sentence.ts';
import styles from './rules.module.css';

/** A rule that reads as a sentence: if …, then …. */
export const RuleFields = ({ entry: rule, city, path, put, at }: EntryProps<Rules, Rule>) => {
  const { t } = useAdministrationWords();
  const sentence = useRuleSentence();
  const nothing = useError(`${path}.then`);
  return (
    <>
      <p className={styles.sentence} data-testid="rule-sentence">
        {sentence(rule)}
      </p>
      <NameField at={at} />
      <Check
        {...at('active')}
        label={t('administration.rule.active')}
        hint={t('administration.rule.active.hint')}
      />
      <Part title={t('administration.rule.if')}>
        <ConditionPart
          path={`${path}.when`}
          when={rule.when}
          city={city}
          onChange={(when) => put({ when })}
        />
      </Part>
      <Part title={t('administration.rule.then')}>
        <EffectPart path={`${path}.then`} then={rule.then} city={city} onChange={(then) => put({ then })} />
        {nothing && (
          <p role="alert" className={styles.wrong}>
            {nothing}
          </p>
        )}
      </Part>
      <DryRun rule={rule} />
    </>
  );
};
