import type { QueueRow } from '#renderer/data/contract/queue.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { ListRow } from '#renderer/ui/ListRow.tsx';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { StateBadge } from '#renderer/ui/StateBadge.tsx';
import { citizensMessages } from './messages.ts';

/** One of somebody’s requests: subject, reference, day and state, a press away. */
export const RequestLine = ({ row, onOpen }: { row: QueueRow; onOpen: (requestId: string) => void }) => {
  const { formatDay } = useWords(citizensMessages);
  return (
    <ListRow
      title={row.subject}
      note={
        <>
          <Ltr>{row.reference}</Ltr> · {formatDay(row.receivedAt)}
        </>
      }
      facts={<StateBadge state={row.state} />}
      onPress={() => onOpen(row.id)}
    />
  );
};
