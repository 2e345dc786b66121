import { InboxView } from '#renderer/screens/escalations/InboxView.tsx';
import { RequestView } from '#renderer/parts/request/RequestView.tsx';
import { classes } from '#renderer/ui/classes.ts';
import { Broken } from './Broken.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { goTo } from './use-route.ts';
import styles from './frame.module.css';

const show = (requestId: string | null) => goTo({ screen: 'escalations', requestId });

/** The escalations, and beside them the request that is decided on. */
export const EscalationDesk = ({ requestId }: { requestId: string | null }) => (
  <div className={classes(styles.desk, requestId !== null && styles.split)}>
    <InboxView selectedId={requestId} onSelect={show} />
    {requestId !== null && (
      <ErrorBoundary instead={<Broken />} resetKey={requestId}>
        <RequestView
          requestId={requestId}
          onClose={() => show(null)}
          onOpenRequest={show}
          onWork={() => goTo({ screen: 'queue', requestId })}
        />
      </ErrorBoundary>
    )}
  </div>
);
