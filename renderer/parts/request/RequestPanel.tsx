import { useState } from 'react';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { EscalationBanner } from '#renderer/parts/decisions/EscalationBanner.tsx';
import { LetterList } from '#renderer/parts/letters/LetterList.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useTypeAhead } from '#renderer/ui/keyboard/type-ahead.ts';
import { useShortcut } from '#renderer/ui/keyboard/use-shortcut.ts';
import { ActionBar } from './ActionBar.tsx';
import { type ActionName, actionNames, availableActions } from '#renderer/parts/commands/actions.ts';
import { useAction } from '#renderer/parts/commands/use-action.tsx';
import { Citizens } from './Citizens.tsx';
import { Dates } from './Dates.tsx';
import { Description } from './Description.tsx';
import { RequestFacts } from './RequestFacts.tsx';
import { Files } from './Files.tsx';
import { NoteBox } from './NoteBox.tsx';
import { ClosingBanner } from './proposals/ClosingBanner.tsx';
import { NotArrivedBanner } from './proposals/NotArrivedBanner.tsx';
import { ReminderBanner } from './proposals/ReminderBanner.tsx';
import { DuplicateBanner } from './proposals/DuplicateBanner.tsx';
import { RefusedList } from './RefusedList.tsx';
import { RequestHead } from './RequestHead.tsx';
import { Timeline } from '#renderer/parts/timeline/Timeline.tsx';
import { TraceCard } from './TraceCard.tsx';
import { WorkBar } from './WorkBar.tsx';
import { useRequest } from './use-request.ts';
import { requestMessages } from './messages.ts';
import { Stack } from '#renderer/ui/Stack.tsx';
import styles from './request.module.css';

export interface RequestPanelProps {
  requestId: string;
  onClose: () => void;
  onOpenRequest: (id: string) => void;
  /** Given where the request is read to decide on its escalation: how to go and work on it instead. */
  onWork?: () => void;
}

/** An open request: what is asked, by whom, what happened, and what can be done next. */
export const RequestPanel = ({ requestId, onClose, onOpenRequest, onWork }: RequestPanelProps) => {
  const { t } = useWords(requestMessages);
  const { person } = useDesk();
  const view = useRequest(requestId);
  useTypeAhead(view === undefined);
  const action = useAction();
  const [turn, setTurn] = useState(0);
  useShortcut('Escape', onClose, { label: t('request.close'), group: t('app.request') });

  if (view === undefined) return <section className={styles.request} aria-busy />;
  if (view === null)
    return (
      <section className={styles.request} aria-label={t('app.request')}>
        <EmptyState icon="search" title={t('request.missing')}>
          <p>{t('request.missing.text')}</p>
        </EmptyState>
      </section>
    );
  if (!('request' in view))
    return (
      <section className={styles.request} aria-label={t('app.request')}>
        <TraceCard trace={view} onClose={onClose} />
      </section>
    );
  const { request, pendingEventIds, refused } = view;
  const available = availableActions(request, person);
  const begin = (name: ActionName) => action.begin(name, [request._id]);
  return (
    <section className={styles.request} aria-label={`${t('app.request')} ${request.reference}`}>
      <RequestHead request={request} onClose={onClose} />
      {onWork ? (
        <WorkBar onWork={onWork} />
      ) : (
        <ActionBar request={request} available={available} onAct={begin} />
      )}
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={request.subject}>
        <RefusedList
          refused={refused}
          onResume={(command) => {
            const name = actionNames.find((each) => each === command);
            if (name) begin(name);
            // The note box reads what is in it now.
            else setTurn(turn + 1);
          }}
        />
        <EscalationBanner request={request} isInbox={onWork !== undefined} />
        {!onWork && (
          <>
            <NotArrivedBanner request={request} />
            <ReminderBanner request={request} available={available} onAct={begin} />
            <ClosingBanner request={request} available={available} onAct={begin} />
            <DuplicateBanner request={request} available={available} onOpenRequest={onOpenRequest} />
          </>
        )}
        <div className={styles.columns}>
          <Stack gap="large">
            <Description request={request} onOpenRequest={onOpenRequest} />
            <Files request={request} />
            <NoteBox key={turn} requestId={request._id} />
            <Timeline events={request.events} pendingIds={pendingEventIds} />
          </Stack>
          <aside className={styles.side}>
            <RequestFacts request={request} mayTag={available.includes('tag')} />
            <LetterList request={request} className={styles.block} />
            <Dates request={request} />
            <Citizens key={request._id} request={request} onOpenRequest={onOpenRequest} />
          </aside>
        </div>
      </div>
      {action.dialog}
    </section>
  );
};
