import { useRef, useState } from 'react';
import { choices, type EscalationDecision } from '#renderer/parts/decisions/choices.ts';
import { useNow } from '#renderer/parts/due/use-now.ts';
import type { Selection } from '#renderer/parts/bulk/use-selection.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { rowMessages } from '#renderer/parts/rows/messages.ts';
import { decisionMessages } from '#renderer/parts/decisions/messages.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { useShortcut } from '#renderer/ui/keyboard/use-shortcut.ts';
import { InboxLine } from './InboxLine.tsx';
import { RowList } from './RowList.tsx';
import type { InboxEntry } from './use-inbox.ts';
import { useListKeys } from './use-list-keys.ts';
import { escalationsMessages } from './messages.ts';
import styles from './inbox.module.css';

const columns = ['left', 'subject', 'to', 'why', 'tried'] as const;

interface ToDecideListProps {
  entries: readonly InboxEntry[] | null;
  /** The desk has not read all of them yet. */
  isReading: boolean;
  selection: Selection;
  selectedId: string | null;
  onSelect: (id: string | null) => void;
  onDecide: (ids: readonly string[], first: EscalationDecision) => void;
  onSeeDecided: () => void;
}

/** What waits, by time left to decide. The cursor keeps its place when an escalation is decided and the next one moves up. */
export const ToDecideList = (props: ToDecideListProps) => {
  const { entries, isReading, selection, selectedId, onSelect, onDecide, onSeeDecided } = props;
  const { t } = useWords(escalationsMessages, decisionMessages, rowMessages);
  const now = useNow();
  const list = useRef<HTMLDivElement>(null);
  const [own, setOwn] = useState({ id: '', index: -1 });
  const count = entries?.length ?? 0;
  const foundAt = entries?.findIndex(({ row }) => row.id === (selectedId ?? own.id)) ?? -1;
  // A request opened from elsewhere is not in the list: keys then act on nothing.
  const cursor = foundAt >= 0 ? foundAt : selectedId === null ? Math.min(own.index, count - 1) : -1;
  const at = entries?.[cursor];
  const idAt = (index: number) => entries?.[index]?.row.id ?? '';
  const open = (index: number) => {
    setOwn({ id: idAt(index), index });
    onSelect(idAt(index));
  };
  const goTo = (index: number) => (selectedId === null ? setOwn({ id: idAt(index), index }) : open(index));
  useListKeys({ cursor, count, isOpen: selectedId !== null, goTo, open });
  const group = t('escalations.title');
  const markable = at?.settled === null ? at.row.id : null;
  useShortcut('x', markable !== null && (() => selection.toggle(markable)), {
    label: t('rows.key.select'),
    group,
  });
  const decide = (first: EscalationDecision) => {
    const ids = selection.ids.length > 0 ? selection.ids : markable === null ? [] : [markable];
    if (ids.length === 0) return;
    if (selection.ids.length === 0) setOwn({ id: '', index: cursor });
    onDecide(ids, first);
  };
  useShortcut(choices.approve.key, () => decide('approve'), { label: t('decision.approve'), group });
  useShortcut(choices.refuse.key, () => decide('refuse'), { label: t('decision.refuse'), group });
  useShortcut(choices.extend.key, () => decide('extend'), { label: t('decision.extend'), group });
  if (entries === null) return null;
  if (count === 0 && isReading)
    return (
      <EmptyState icon="sync" title={t('escalations.reading')}>
        <p role="status">{t('escalations.reading.wait')}</p>
      </EmptyState>
    );
  if (count === 0)
    return (
      <EmptyState icon="check-all" title={t('escalations.empty.title')}>
        <p>{t('escalations.empty.text')}</p>
        <Button onPress={onSeeDecided}>
          {t('escalations.empty.see')} <Kbd keys="D" />
        </Button>
      </EmptyState>
    );
  return (
    <RowList
      kind="inbox"
      label={t('escalations.tab.to-decide')}
      items={entries}
      idOf={({ row }) => row.id}
      columns={[
        { key: 'check', label: t('rows.key.select'), isHidden: true },
        ...columns.map((key) => ({ key, label: t(`escalations.col.${key}`), className: styles[key] })),
      ]}
      cursor={cursor}
      isMarked={({ row }) => selection.has(row.id)}
      isDimmed={({ settled }) => settled !== null}
      listRef={list}
      onOpen={(entry) => open(entries.indexOf(entry))}
      draw={(entry) => (
        <InboxLine
          entry={entry}
          now={now}
          isCursor={entry === at}
          isSelected={selection.has(entry.row.id)}
          onOpen={() => open(entries.indexOf(entry))}
          onSelect={() => selection.toggle(entry.row.id)}
        />
      )}
    />
  );
};
