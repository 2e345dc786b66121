import type { CitizenDocument } from '#shared/documents/citizen.ts';
import { RequestLine } from '#renderer/parts/citizens/RequestLine.tsx';
import { useHistory } from '#renderer/parts/citizens/use-history.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Heading } from '#renderer/ui/Heading.tsx';
import { telephoneMessages } from './messages.ts';

const mostRequests = 3;

/** What the caller has open, each a press away. */
export const CallerRequests = ({
  citizen,
  onOpenRequest,
}: {
  citizen: CitizenDocument;
  onOpenRequest: (requestId: string) => void;
}) => {
  const { t } = useWords(telephoneMessages);
  const requests = useHistory(citizen._id) ?? [];
  const open = requests.filter(({ closedAt, movedTo }) => closedAt === null && movedTo === null);
  if (open.length === 0) return null;
  return (
    <section aria-labelledby="caller-requests">
      <Heading level={2} id="caller-requests">
        {t('telephone.requests', { name: `\u2068${citizen.name}\u2069` })}
      </Heading>
      <ul>
        {open.slice(0, mostRequests).map((row) => (
          <li key={row.id}>
            <RequestLine row={row} onOpen={onOpenRequest} />
          </li>
        ))}
      </ul>
    </section>
  );
};
