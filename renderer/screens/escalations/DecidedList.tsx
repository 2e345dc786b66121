import { useRef, useState } from 'react';
import { useWords } from '#renderer/i18n/use-words.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { DecidedLine } from './DecidedLine.tsx';
import { RowList } from './RowList.tsx';
import { type Decided, useDecided } from './use-decided.ts';
import { useListKeys } from './use-list-keys.ts';
import { escalationsMessages } from './messages.ts';
import styles from './inbox.module.css';

const columns = ['when', 'what', 'subject', 'by', 'reason'] as const;

/** Every decision taken, latest first: who, what, when, why. */
export const DecidedList = ({
  selectedId,
  onSelect,
}: {
  selectedId: string | null;
  onSelect: (id: string) => void;
}) => {
  const { t } = useWords(escalationsMessages);
  const decided = useDecided();
  const list = useRef<HTMLDivElement>(null);
  const [cursor, setCursor] = useState(-1);
  const open = (index: number) => {
    const item = decided?.[index];
    if (!item) return;
    setCursor(index);
    onSelect(item.row.id);
  };
  useListKeys({
    cursor,
    count: decided?.length ?? 0,
    isOpen: selectedId !== null,
    goTo: (index) => (selectedId === null ? setCursor(index) : open(index)),
    open,
  });
  if (decided === null) return null;
  if (decided.length === 0) return <EmptyState icon="inbox" title={t('escalations.empty.decided')} />;
  const indexOf = (item: Decided) => decided.indexOf(item);
  return (
    <RowList
      kind="decided"
      label={t('escalations.tab.decided')}
      items={decided}
      idOf={({ decision }) => decision.event.replace('.', '-')}
      columns={columns.map((key) => ({ key, label: t(`escalations.col.${key}`), className: styles[key] }))}
      cursor={cursor}
      listRef={list}
      onOpen={(item) => open(indexOf(item))}
      draw={(item) => <DecidedLine decided={item} onOpen={() => open(indexOf(item))} />}
    />
  );
};
