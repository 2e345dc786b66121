import { useEffect, useState } from 'react';
import type { LearntLoad, LearntTimes } from '#renderer/data/contract/learning.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Muted } from '#renderer/ui/Muted.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import type { BoardFilter } from '../boards.ts';
import styles from '../supervision.module.css';
import { LoadTable } from './LoadTable.tsx';
import { learningMessages } from './messages.ts';
import { TimesTable } from './TimesTable.tsx';

/** How long it really takes beside the promise, and what next week may bring. */
export const LearningTab = ({
  filter,
  onTarget,
}: {
  filter: BoardFilter;
  /** Opens a proposed target in the catalogue's form; null: others decide of it. */
  onTarget: ((category: string, hours: number) => void) | null;
}) => {
  const { t } = useWords(learningMessages);
  const { data, reference } = useDesk();
  const [learnt, setLearnt] = useState<{
    times: readonly LearntTimes[];
    loads: readonly LearntLoad[];
  } | null>(null);
  useEffect(() => {
    let isHere = true;
    void data.learn().then((found) => {
      if (isHere) setLearnt(found);
    });
    return () => {
      isHere = false;
    };
  }, [data]);
  if (learnt === null) return <Notice place="band">{t('learning.reading')}</Notice>;
  const domainOf = (category: string) =>
    reference?.catalogue.categories.find(({ code }) => code === category)?.domain;
  const times = learnt.times.filter(
    ({ office, category }) =>
      (filter.office === null || filter.office === office) &&
      (filter.domain === null || filter.domain === domainOf(category)),
  );
  const loads = learnt.loads.filter(({ office }) => filter.office === null || filter.office === office);
  return (
    <div className={styles.page}>
      <Card title={t('learning.title')}>
        <Muted size="small">{t('learning.what')}</Muted>
        {times.length === 0 ? (
          <EmptyState icon="clock" title={t('learning.none')}>
            <p>{t('learning.none.text')}</p>
          </EmptyState>
        ) : (
          <TimesTable times={times} onTarget={onTarget} />
        )}
        <Muted size="small">{t(onTarget ? 'learning.decide.own' : 'learning.decide')}</Muted>
      </Card>
      <Card title={t('learning.load')}>
        <Muted size="small">{t('learning.load.what')}</Muted>
        {loads.length === 0 ? <p>{t('learning.load.none')}</p> : <LoadTable loads={loads} />}
      </Card>
    </div>
  );
};
