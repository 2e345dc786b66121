import { RequestBeside } from '#renderer/parts/request/RequestBeside.tsx';
import type { ScreenProps } from '#renderer/parts/screen/define-screen.tsx';
import { InboxView } from './InboxView.tsx';

/** The escalations, and beside them the request that is decided on. */
export const EscalationDesk = ({ at: { requestId }, go, to }: ScreenProps<{ requestId: string | null }>) => {
  const show = (id: string | null) => go({ requestId: id });
  return (
    <RequestBeside
      requestId={requestId}
      onClose={() => show(null)}
      onOpenRequest={show}
      onWork={() => requestId !== null && to.request(requestId)}
    >
      <InboxView selectedId={requestId} onSelect={show} />
    </RequestBeside>
  );
};
