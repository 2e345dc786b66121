import { useEffect, useState } from 'react';
import type { SyncStatus } from '#renderer/data/contract/sync.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { isAway } from './is-away.ts';
import { syncMessages } from './messages.ts';
import { useSyncWords } from './use-sync-words.ts';

/** What passes sooner than this is not worth interrupting for. */
const settledMs = 1200;

/** For whoever does not see the top bar: what waits here, that the server is away and back, what it has refused. */
export const Announcer = ({ status: { state, refused, refusedFiles } }: { status: SyncStatus }) => {
  const { t } = useWords(syncMessages);
  const words = useSyncWords();
  const [said, setSaid] = useState<string | null>(null);
  const now = isAway(state) || state.kind === 'sending' ? words(state) : '';
  useEffect(() => {
    // Nothing was said yet, and nothing is the matter.
    if (now === (said ?? '')) return undefined;
    const timer = setTimeout(() => setSaid(now), settledMs);
    return () => clearTimeout(timer);
  }, [now, said]);
  const count = refused.length + refusedFiles;
  return (
    <div className="visually-hidden">
      <p role="status">{said === null ? '' : said === '' ? t('sync.all-sent') : said}</p>
      {count > 0 && <p role="alert">{t('sync.refused.said', { count })}</p>}
    </div>
  );
};
