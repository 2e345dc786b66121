import type { ReferenceData } from '#shared/documents/reference-data.ts';
import type { Rule } from '#shared/documents/rule.ts';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { Check } from '../form/CheckAt.tsx';
import { Editor, Part } from '../form/Editor.tsx';
import { useError } from '../form/form-context.ts';
import { BilingualAt } from '../form/TextAt.tsx';
import { ConditionPart } from './ConditionPart.tsx';
import { DryRun } from './DryRun.tsx';
import { EffectPart } from './EffectPart.tsx';
import { useRuleSentence } from './use-rule-sentence.ts';
import styles from './rules.module.css';

/** A rule that reads as a sentence: if …, then …. */
export const RuleEditor = ({
  path,
  rule,
  city,
  onChange,
  ...moves
}: {
  path: string;
  rule: Rule;
  city: ReferenceData;
  onChange: (next: Rule) => void;
  onUp: (() => void) | undefined;
  onDown: (() => void) | undefined;
  onRemove: () => void;
}) => {
  const { t, name, formatDateTime } = useAdministrationWords();
  const sentence = useRuleSentence();
  const nothing = useError(`${path}.then`);
  return (
    <Editor
      {...moves}
      title={name(rule.name)}
      about={
        <small>
          <Ltr>{rule.id}</Ltr> ·{' '}
          {t('administration.rule.version', {
            version: rule.version,
            when: formatDateTime(rule.changedAt),
          })}
        </small>
      }
    >
      <p className={styles.sentence} data-testid="rule-sentence">
        {sentence(rule)}
      </p>
      <BilingualAt
        path={`${path}.name`}
        label={t('administration.name')}
        value={rule.name}
        onChange={(next) => onChange({ ...rule, name: next })}
      />
      <Check
        label={t('administration.rule.active')}
        hint={t('administration.rule.active.hint')}
        value={rule.active}
        onChange={(active) => onChange({ ...rule, active })}
      />
      <Part title={t('administration.rule.if')}>
        <ConditionPart
          path={`${path}.when`}
          when={rule.when}
          city={city}
          onChange={(when) => onChange({ ...rule, when })}
        />
      </Part>
      <Part title={t('administration.rule.then')}>
        <EffectPart
          path={`${path}.then`}
          then={rule.then}
          city={city}
          onChange={(then) => onChange({ ...rule, then })}
        />
        {nothing && (
          <p role="alert" className={styles.wrong}>
            {nothing}
          </p>
        )}
      </Part>
      <DryRun rule={rule} />
    </Editor>
  );
};
