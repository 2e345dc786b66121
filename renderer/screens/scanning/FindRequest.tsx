import { useEffect, useState } from 'react';
import { useDesk } from '#renderer/data/desk-context.tsx';
import type { QueueRow } from '#renderer/data/contract/queue.ts';
import { everything } from '#shared/domain/figures/queue-query.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { PickList } from '#renderer/ui/PickList.tsx';
import { scanningMessages } from './messages.ts';

const shown = 12;

/** Finds the request a letter belongs to. */
export const FindRequest = ({
  onClose,
  onPick,
}: {
  onClose: () => void;
  onPick: (row: QueueRow) => void;
}) => {
  const { t } = useWords(scanningMessages);
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
    <Dialog title={t('scanning.find')} onClose={onClose}>
      <PickList
        label={t('scanning.find.label')}
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
        none={t('scanning.find.none')}
      />
    </Dialog>
  );
};
