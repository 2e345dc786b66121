import { useEffect, useMemo, useState } from 'react';
import type { DryRunAnswer } from '#shared/contracts/dry-run.ts';
import type { Rules } from '#shared/documents/rule.ts';
import { isSame } from '#shared/domain/reference/entries.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import styles from './rules.module.css';

/** Every rule that would act otherwise than before, tried on the last month before it is saved: one after the other. */
export const RuleTrials = ({ before, after }: { before: Rules; after: Rules }) => {
  const { t, formatNumber } = useAdministrationWords();
  const { data } = useDesk();
  const [answers, setAnswers] = useState<ReadonlyMap<string, DryRunAnswer | 'away'>>(new Map());
  const changed = useMemo(
    () =>
      after.rules.filter((rule) => {
        const old = before.rules.find(({ id }) => id === rule.id);
        const acts = ({ active, when, then }: typeof rule) => ({ active, when, then });
        return rule.active && !(old && isSame(acts(old), acts(rule)));
      }),
    [before, after],
  );
  useEffect(() => {
    let isOpen = true;
    const run = async () => {
      for (const rule of changed) {
        const answer = await data.dryRunRule(rule);
        if (!isOpen) return;
        setAnswers((known) => new Map(known).set(rule.id, answer.kind === 'done' ? answer.value : 'away'));
      }
    };
    void run();
    return () => {
      isOpen = false;
    };
  }, [data, changed]);
  if (changed.length === 0) return null;
  const words = (answer: DryRunAnswer | 'away' | undefined): string => {
    if (answer === undefined) return t('administration.dry-run.running');
    if (answer === 'away') return t('administration.dry-run.away');
    const { hits, requests, days } = answer;
    return t('administration.dry-run.count', { hits, requests: formatNumber(requests), days });
  };
  return (
    <section aria-label={t('administration.dry-run.title')} className={styles.trials}>
      <h3>{t('administration.dry-run.title')}</h3>
      <ul role="status">
        {changed.map(({ id }) => {
          const answer = answers.get(id);
          const references = typeof answer === 'object' ? answer.examples.slice(0, 5) : [];
          return (
            <li key={id} data-testid={`trial-${id}`}>
              <Ltr>{id}</Ltr> : {words(answer)}{' '}
              {references.map(({ reference }) => (
                <small key={reference}>
                  <Ltr>{reference}</Ltr>{' '}
                </small>
              ))}
            </li>
          );
        })}
      </ul>
    </section>
  );
};
