import { useEffect, useState } from 'react';
import { useDesk } from '#renderer/data/desk-context.tsx';
import type { QueueRow } from '#renderer/data/contract/queue.ts';
import { everything } from '#shared/domain/figures/queue-query.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { PickList } from '#renderer/ui/PickList.tsx';
import { findRequestMessages } from './messages.ts';

const shown = 12;

/** Finds the request that a letter or a file belongs to, by its reference, the people of it or its words. `title`: what it is found for. */
export const FindRequest = ({
  title,
  onClose,
  onPick,
}: {
  title: string;
  onClose: () => void;
  onPick: (row: QueueRow) => void;
}) => {
  const { t } = useWords(findRequestMessages);
  const { data } = useDesk();
  const [typed, setTyped] = useState('');
  const [rows, setRows] = useState<QueueRow[]>([]);
  useEffect(() => {
    let current = true;
    void data
      .queryQueue({ ...everything, text: typed, sort: 'updated', offset: 0, limit: shown })
      .then((page) => current && setRows(page.rows.filter(({ movedTo }) => movedTo === null)));
    return () => {
      current = false;
    };
  }, [data, typed]);
  return (
    <Dialog title={title} onClose={onClose}>
      <PickList
        label={t('find-request.label')}
        items={rows}
        keyOf={({ id }) => id}
        draw={({ reference, subject, citizen }) => (
          <>
            <Ltr>{reference}</Ltr> · <bdi>{subject}</bdi> <bdi>{citizen}</bdi>
          </>
        )}
        onPick={onPick}
        typed={typed}
        onType={setTyped}
        none={t('find-request.none')}
      />
    </Dialog>
  );
};
