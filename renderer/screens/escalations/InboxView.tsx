import { useState } from 'react';
import { DecisionDialog } from '#renderer/parts/decisions/DecisionDialog.tsx';
import type { EscalationDecision, SeenEscalation } from '#renderer/parts/decisions/choices.ts';
import { useSeen } from '#renderer/parts/decisions/use-seen.ts';
import { useSelection } from '#renderer/parts/bulk/use-selection.ts';
import { useSyncStatus } from '#renderer/parts/sync/use-sync-status.ts';
import { isStillReading } from '#renderer/parts/sync/is-still-reading.ts';
import { isAway } from '#renderer/parts/sync/is-away.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { useShortcut } from '#renderer/ui/keyboard/use-shortcut.ts';
import { DecideBar } from './DecideBar.tsx';
import { DecidedList } from './DecidedList.tsx';
import { DigestPanel } from './DigestPanel.tsx';
import { InboxHead, type InboxTab } from './InboxHead.tsx';
import { RefusedDecisions } from './RefusedDecisions.tsx';
import { ToDecideList } from './ToDecideList.tsx';
import { useInbox } from './use-inbox.ts';
import { escalationsMessages } from './messages.ts';
import styles from './inbox.module.css';

interface InboxViewProps {
  /** The request open beside the list. */
  selectedId: string | null;
  /** null: closes it. */
  onSelect: (id: string | null) => void;
}

/** Escalations that wait for this person's word, and those decided; worked with j, k, o, x, a, r, e, or the mouse. */
export const InboxView = ({ selectedId, onSelect }: InboxViewProps) => {
  const { t } = useWords(escalationsMessages);
  const sync = useSyncStatus();
  const pending = sync.waiting?.actions ?? 0;
  const entries = useInbox();
  const selection = useSelection();
  const seenOf = useSeen();
  const [tab, setTab] = useState<InboxTab>('to-decide');
  const [deciding, setDeciding] = useState<{
    seen: readonly SeenEscalation[];
    first: EscalationDecision;
  } | null>(null);
  const show = (next: InboxTab) => {
    setTab(next);
    onSelect(null);
  };
  useShortcut('d', () => show(tab === 'decided' ? 'to-decide' : 'decided'), {
    label: t(tab === 'decided' ? 'escalations.tab.to-decide' : 'escalations.tab.decided'),
    group: t('escalations.title'),
  });
  /** What is on the screen now is what will be decided. */
  const decide = (ids: readonly string[], first: EscalationDecision) => {
    const wanted = new Set(ids);
    const seen = (entries ?? []).flatMap(({ row, settled }) =>
      wanted.has(row.id) && row.escalation && settled === null ? [seenOf(row.id, row, row.escalation)] : [],
    );
    if (seen.length > 0) setDeciding({ seen, first });
  };
  /** The one to decide after this one, else before it; null when it was the last. */
  const nextAfter = (id: string): string | null => {
    const open = (entries ?? []).filter(
      ({ row, settled }) =>
        settled === null && (row.id === id || !deciding?.seen.some(({ id }) => id === row.id)),
    );
    const at = open.findIndex(({ row }) => row.id === id);
    return (open[at + 1] ?? open[at - 1])?.row.id ?? null;
  };
  const isReading = isStillReading(sync.state);
  const waiting = isReading ? null : (entries?.filter((entry) => entry.settled === null).length ?? null);
  return (
    <section className={styles.screen} aria-label={t('escalations.title')}>
      <InboxHead tab={tab} waiting={waiting} onTab={show} />
      {isAway(sync.state) && (
        <Notice place="band" icon="offline">
          {t('escalations.offline')} {pending > 0 && t('escalations.sending', { count: pending })}
        </Notice>
      )}
      <RefusedDecisions refused={sync.refused} onOpen={onSelect} />
      <DigestPanel onOpen={onSelect} />
      <div className={styles.list}>
        {tab === 'decided' ? (
          <DecidedList selectedId={selectedId} onSelect={onSelect} />
        ) : (
          <ToDecideList
            entries={entries}
            isReading={isReading}
            selection={selection}
            selectedId={selectedId}
            onSelect={onSelect}
            onDecide={decide}
            onSeeDecided={() => show('decided')}
          />
        )}
      </div>
      {tab === 'to-decide' && selection.ids.length > 0 && (
        <DecideBar selection={selection} onDecide={(first) => decide(selection.ids, first)} />
      )}
      {deciding && (
        <DecisionDialog
          {...deciding}
          onClose={() => setDeciding(null)}
          onDone={(refused) => {
            setDeciding(null);
            selection.only(refused);
            if (selectedId !== null && deciding.seen.some(({ id }) => id === selectedId))
              onSelect(nextAfter(selectedId));
          }}
        />
      )}
    </section>
  );
};
