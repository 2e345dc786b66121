import { citizensMessages } from '#renderer/parts/citizens/messages.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Heading } from '#renderer/ui/Heading.tsx';
import { ListRow } from '#renderer/ui/ListRow.tsx';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { Muted } from '#renderer/ui/Muted.tsx';
import { StateBadge } from '#renderer/ui/StateBadge.tsx';
import type { KnownCaller } from './use-callers.ts';
import { telephoneMessages } from './messages.ts';

const mostPeople = 6;
const mostRequests = 3;
const isOpen = ({ closedAt, movedTo }: KnownCaller['requests'][number]) =>
  closedAt === null && movedTo === null;

/** Everybody who has the number; of the only one, what is open. */
export const CallerList = ({
  callers,
  onTake,
  onOpenRequest,
}: {
  callers: readonly KnownCaller[];
  onTake: (citizenId: string) => void;
  onOpenRequest: (requestId: string) => void;
}) => {
  const { t, formatDay } = useWords(telephoneMessages, citizensMessages);
  const [only] = callers;
  const open = callers.length === 1 && only ? only.requests.filter(isOpen) : [];
  const more = callers.length - mostPeople;
  return (
    <>
      {callers.length > 1 && <Muted size="small">{t('telephone.several', { count: callers.length })}</Muted>}
      <ul>
        {callers.slice(0, mostPeople).map(({ citizen, openRequests, answeredAt, requests }) => (
          <li key={citizen._id}>
            <ListRow
              title={citizen.name}
              note={
                requests.length === 0
                  ? t('citizens.history.none')
                  : answeredAt === null
                    ? t('telephone.not-answered')
                    : t('telephone.answered', { day: formatDay(answeredAt) })
              }
              facts={
                <Muted as="span" size="small">
                  {t('citizens.open-requests', { count: openRequests })}
                </Muted>
              }
              onPress={() => onTake(citizen._id)}
            />
          </li>
        ))}
      </ul>
      {more > 0 && <Muted size="small">{t('telephone.more', { count: more })}</Muted>}
      {open.length > 0 && only && (
        <section aria-labelledby="caller-requests">
          <Heading level={2} id="caller-requests">
            {t('telephone.requests', { name: `\u2068${only.citizen.name}\u2069` })}
          </Heading>
          <ul>
            {open.slice(0, mostRequests).map((row) => (
              <li key={row.id}>
                <ListRow
                  title={row.subject}
                  note={
                    <>
                      <Ltr>{row.reference}</Ltr> · {formatDay(row.receivedAt)}
                    </>
                  }
                  facts={<StateBadge state={row.state} />}
                  onPress={() => onOpenRequest(row.id)}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
};
