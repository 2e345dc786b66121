import { useRef, useState } from 'react';
import { useWords } from '#renderer/i18n/use-words.ts';
import { rowMessages } from '#renderer/parts/rows/messages.ts';
import { useShortcut } from '#renderer/ui/keyboard/use-shortcut.ts';
import { type ActionName, severalActions } from '#renderer/parts/commands/actions.ts';
import { ActionKey } from '#renderer/parts/commands/ActionKey.tsx';
import { useAction } from '#renderer/parts/commands/use-action.tsx';
import { RoundSheetDialog } from '#renderer/parts/round-sheet/RoundSheetDialog.tsx';
import { BulkBar } from './BulkBar.tsx';
import { EmptyQueue } from './EmptyQueue.tsx';
import { QueueHead } from './QueueHead.tsx';
import { QueueList } from './QueueList.tsx';
import { useCursor } from './use-cursor.ts';
import { useQueuePages } from './use-queue-pages.ts';
import { useQueueQuery } from '#renderer/parts/views/use-queue-state.ts';
import { useSelection } from '#renderer/parts/bulk/use-selection.ts';
import { queueMessages } from './messages.ts';
import styles from './queue.module.css';

interface QueueViewProps {
  /** The request open beside the list. */
  selectedId: string | null;
  onSelect: (id: string) => void;
}

/** The list of requests, worked with j, k, o, x, a, t, s, or the mouse. */
export const QueueView = ({ selectedId, onSelect }: QueueViewProps) => {
  const { t } = useWords(queueMessages, rowMessages);
  const query = useQueueQuery();
  const pages = useQueuePages(query);
  const selection = useSelection();
  const cursor = useCursor(pages, selectedId);
  const list = useRef<HTMLDivElement>(null);
  const action = useAction((ids, refused) => selection.only(ids.length > 1 ? refused : []));
  const group = t('queue.title');

  const step = (by: 1 | -1) => {
    const id = cursor.neighbour(by);
    if (id === null) return;
    cursor.moveTo(id);
    if (selectedId !== null) onSelect(id);
  };
  const open = (id: string) => {
    cursor.moveTo(id);
    onSelect(id);
  };
  const act = (name: ActionName) => {
    const ids = selection.ids.length > 0 ? selection.ids : cursor.id === null ? [] : [cursor.id];
    if (ids.length > 0) action.begin(name, ids);
  };
  useShortcut('j', () => step(1), { label: t('rows.key.next'), group });
  useShortcut('k', () => step(-1), { label: t('rows.key.previous'), group });
  useShortcut('ArrowDown', () => step(1), { label: t('rows.key.next'), group });
  useShortcut('ArrowUp', () => step(-1), { label: t('rows.key.previous'), group });
  const openCursor = cursor.id === null ? null : () => cursor.id !== null && open(cursor.id);
  useShortcut('o', openCursor, { label: t('rows.key.open'), group });
  useShortcut('Enter', selectedId === null && openCursor, { label: t('rows.key.open'), group });
  useShortcut('x', () => cursor.id !== null && selection.toggle(cursor.id), {
    label: t('rows.key.select'),
    group,
  });
  const [isSheetShown, setSheetShown] = useState(false);
  useShortcut('f', selection.ids.length > 0 && (() => setSheetShown(true)), {
    label: t('queue.sheet'),
    group,
  });

  return (
    <section className={styles.queue} aria-label={t('queue.title')}>
      <QueueHead
        total={pages.total}
        onLeave={() => {
          list.current?.focus();
          if (cursor.id === null) step(1);
        }}
      />
      {pages.total === 0 ? (
        <EmptyQueue />
      ) : (
        <QueueList
          pages={pages}
          cursor={cursor.index}
          cursorId={cursor.id}
          selection={selection}
          onOpen={open}
          listRef={list}
          queryKey={query}
        />
      )}
      {selection.ids.length > 0 && (
        <BulkBar selection={selection} onAct={act} onSheet={() => setSheetShown(true)} />
      )}
      {severalActions.map((name) => (
        <ActionKey key={name} name={name} group={group} onAct={act} />
      ))}
      {action.dialog}
      {isSheetShown && <RoundSheetDialog ids={selection.ids} onClose={() => setSheetShown(false)} />}
    </section>
  );
};
