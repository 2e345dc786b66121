import type { CitizenMatch } from '#renderer/data/contract/citizens.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Muted } from '#renderer/ui/Muted.tsx';
import { CallerRequests } from './CallerRequests.tsx';
import { CallerRow } from './CallerRow.tsx';
import { telephoneMessages } from './messages.ts';

const mostPeople = 6;

/** Everybody who has the number; of the only one, what is open. */
export const CallerList = ({
  callers,
  onTake,
  onOpenRequest,
}: {
  callers: readonly CitizenMatch[];
  onTake: (citizenId: string) => void;
  onOpenRequest: (requestId: string) => void;
}) => {
  const { t } = useWords(telephoneMessages);
  const [only, other] = callers;
  const more = callers.length - mostPeople;
  return (
    <>
      {callers.length > 1 && <Muted size="small">{t('telephone.several', { count: callers.length })}</Muted>}
      <ul>
        {callers.slice(0, mostPeople).map((caller) => (
          <li key={caller.citizen._id}>
            <CallerRow caller={caller} onTake={() => onTake(caller.citizen._id)} />
          </li>
        ))}
      </ul>
      {more > 0 && <Muted size="small">{t('telephone.more', { count: more })}</Muted>}
      {only && !other && <CallerRequests citizen={only.citizen} onOpenRequest={onOpenRequest} />}
    </>
  );
};
