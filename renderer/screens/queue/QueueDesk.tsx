import { RequestBeside } from '#renderer/parts/request/RequestBeside.tsx';
import type { ScreenProps } from '#renderer/parts/screen/define-screen.tsx';
import { QueueView } from './QueueView.tsx';

/** The list, and beside it the open request. */
export const QueueDesk = ({ at: { requestId }, go }: ScreenProps<{ requestId: string | null }>) => (
  <RequestBeside
    requestId={requestId}
    onClose={() => go({ requestId: null })}
    onOpenRequest={(id) => go({ requestId: id })}
  >
    <QueueView selectedId={requestId} onSelect={(id) => go({ requestId: id })} />
  </RequestBeside>
);
