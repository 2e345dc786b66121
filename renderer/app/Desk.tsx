import { QueueView } from '#renderer/screens/queue/QueueView.tsx';
import { RequestView } from '#renderer/parts/request/RequestView.tsx';
import { classes } from '#renderer/ui/classes.ts';
import { Broken } from './Broken.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { goTo } from './use-route.ts';
import styles from './frame.module.css';

/** The list, and beside it the open request. */
export const Desk = ({
  requestId,
  onOpenRequest,
}: {
  requestId: string | null;
  onOpenRequest: (id: string) => void;
}) => (
  <div className={classes(styles.desk, requestId !== null && styles.split)}>
    <QueueView selectedId={requestId} onSelect={onOpenRequest} />
    {requestId !== null && (
      <ErrorBoundary instead={<Broken />} resetKey={requestId}>
        <RequestView
          requestId={requestId}
          onClose={() => goTo({ screen: 'queue', requestId: null })}
          onOpenRequest={onOpenRequest}
        />
      </ErrorBoundary>
    )}
  </div>
);
