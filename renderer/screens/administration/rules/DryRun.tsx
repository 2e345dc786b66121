import { useState } from 'react';
import type { DryRunAnswer } from '#shared/contracts/dry-run.ts';
import { type Rule, rule as ruleShape } from '#shared/documents/rule.ts';
import { isSame } from '#shared/domain/reference/entries.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Working } from '#renderer/ui/Working.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { Part } from '../form/Editor.tsx';
import { DryRunResult } from './DryRunResult.tsx';
import styles from './rules.module.css';

/** Tries the rule as it stands in the form on the requests of the last month. Nothing is changed by it. */
export const DryRun = ({ rule }: { rule: Rule }) => {
  const { t } = useAdministrationWords();
  const { data } = useDesk();
  const [run, setRun] = useState<{ rule: Rule; answer: DryRunAnswer | 'running' | 'away' } | null>(null);
  const ready = ruleShape.safeParse({ ...rule, active: true });
  const start = async () => {
    if (!ready.success) return;
    setRun({ rule, answer: 'running' });
    const answer = await data.dryRunRule(ready.data);
    setRun({ rule, answer: answer.kind === 'done' ? answer.value : 'away' });
  };
  return (
    <Part title={t('administration.dry-run')}>
      <div>
        <Button
          size="small"
          isDisabled={!ready.success || run?.answer === 'running'}
          onPress={() => void start()}
        >
          <Icon name="play" size={14} /> {t(run ? 'administration.dry-run.again' : 'administration.dry-run')}
        </Button>
      </div>
      {run?.answer === 'running' && <Working label={t('administration.dry-run.running')} />}
      {run?.answer === 'away' && <p role="status">{t('administration.dry-run.away')}</p>}
      {run && typeof run.answer !== 'string' && (
        <>
          {!isSame({ when: run.rule.when, then: run.rule.then }, { when: rule.when, then: rule.then }) && (
            <p role="status" className={styles.stale}>
              <Icon name="alert" size={14} /> {t('administration.dry-run.stale')}
            </p>
          )}
          <DryRunResult answer={run.answer} />
        </>
      )}
    </Part>
  );
};
