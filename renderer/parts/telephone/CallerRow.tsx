import type { CitizenMatch } from '#renderer/data/contract/citizens.ts';
import { citizensMessages } from '#renderer/parts/citizens/messages.ts';
import { useHistory } from '#renderer/parts/citizens/use-history.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { ListRow } from '#renderer/ui/ListRow.tsx';
import { Muted } from '#renderer/ui/Muted.tsx';
import { telephoneMessages } from './messages.ts';

/** One of those who have the number: what is open, and when they were last answered. */
export const CallerRow = ({ caller, onTake }: { caller: CitizenMatch; onTake: () => void }) => {
  const { t, formatDay } = useWords(telephoneMessages, citizensMessages);
  const requests = useHistory(caller.citizen._id);
  const answers = (requests ?? []).flatMap(({ answeredAt }) => answeredAt ?? []).sort();
  const last = answers.at(-1);
  const note = () => {
    if (requests === null) return undefined;
    if (requests.length === 0) return t('citizens.history.none');
    return last === undefined
      ? t('telephone.not-answered')
      : t('telephone.answered', { day: formatDay(last) });
  };
  return (
    <ListRow
      title={caller.citizen.name}
      note={note()}
      facts={
        <Muted as="span" size="small">
          {t('citizens.open-requests', { count: caller.openRequests })}
        </Muted>
      }
      onPress={onTake}
    />
  );
};
