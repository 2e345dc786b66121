import { useEffect, useState } from 'react';
import { liveStates } from '#shared/domain/life.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import type { QueueRow } from '#renderer/data/contract/queue.ts';
import { everything } from '#shared/domain/figures/queue-query.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { StateBadge } from '#renderer/ui/StateBadge.tsx';
import type { FormProps } from './form-props.ts';
import { requestMessages } from '../messages.ts';
import { PickList } from '#renderer/ui/PickList.tsx';
import { Muted } from '#renderer/ui/Muted.tsx';
import styles from './dialogs.module.css';

const shown = 8;

/** Which request this one joins: likely duplicates first, or found by reference and words. Enter merges. */
export const MergeForm = ({ target, send }: FormProps) => {
  const { t } = useWords(requestMessages);
  const { data } = useDesk();
  const [typed, setTyped] = useState('');
  const [rows, setRows] = useState<QueueRow[]>([]);
  useEffect(() => {
    let current = true;
    const find = async (): Promise<QueueRow[]> => {
      if (typed.trim() === '') {
        const { category, place, subject } = target;
        const probe = { category, point: place.point, address: place.address, text: subject };
        return (await data.findDuplicates(probe)).map((candidate) => candidate.row);
      }
      const page = await data.queryQueue({
        ...everything,
        text: typed,
        states: liveStates,
        sort: 'updated',
        offset: 0,
        limit: shown + 1,
      });
      return page.rows;
    };
    void find().then((found) => {
      if (current)
        setRows(found.filter((row) => row.id !== target._id && row.movedTo === null).slice(0, shown));
    });
    return () => {
      current = false;
    };
  }, [data, typed, target]);
  return (
    <>
      <Muted>{t('request.merge.hint')}</Muted>
      <PickList
        label={t('request.merge.search')}
        items={rows}
        keyOf={(row) => row.id}
        typed={typed}
        onType={setTyped}
        none={t('request.merge.none')}
        onPick={(row) => void send({ type: 'merge', into: row.id, reason: '' })}
        draw={(row) => (
          <>
            <Ltr>{row.reference}</Ltr>
            <bdi className={styles.grow}>{row.subject}</bdi>
            <StateBadge state={row.state} />
          </>
        )}
      />
    </>
  );
};
