import { Heading } from '#renderer/ui/Heading.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { RequestLine } from './RequestLine.tsx';
import { useHistory } from './use-history.ts';
import { citizensMessages } from './messages.ts';
import { Muted } from '#renderer/ui/Muted.tsx';

const shown = 5;

/** What a known citizen has asked before, newest first, each a click away. */
export const HistoryList = ({
  citizenId,
  except,
  onOpen,
}: {
  citizenId: string;
  /** The request on the screen, which is no history. */
  except?: string;
  onOpen: (requestId: string) => void;
}) => {
  const { t } = useWords(citizensMessages);
  const rows = useHistory(citizenId)?.filter((row) => row.id !== except) ?? null;
  if (rows === null) return null;
  return (
    <section aria-labelledby="citizen-history">
      <Heading level={2} id="citizen-history">
        {t('citizens.history')}
      </Heading>
      {rows.length === 0 ? <Muted size="small">{t('citizens.history.none')}</Muted> : null}
      <ul>
        {rows.slice(0, shown).map((row) => (
          <li key={row.id}>
            <RequestLine row={row} onOpen={onOpen} />
          </li>
        ))}
      </ul>
    </section>
  );
};
