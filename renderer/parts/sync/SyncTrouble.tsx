import type { SyncStatus } from '#renderer/data/contract/sync.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { syncMessages } from './messages.ts';
import { troubleMessages } from './trouble-messages.ts';
import styles from './sync.module.css';

/** What waits, what is in the way and what to do, and the commands that do not get through by themselves. */
export const SyncTrouble = ({ status: { state, waiting, held } }: { status: SyncStatus }) => {
  const { t } = useWords(syncMessages);
  const { t: tell, formatDateTime } = useWords(troubleMessages);
  return (
    <>
      {state.kind === 'troubled' && (
        <p role="status">
          <strong>{tell('trouble.since', { time: formatDateTime(state.since) })}</strong>{' '}
          {tell(`trouble.${state.trouble}.do`)}
        </p>
      )}
      {waiting === null && <p>{t('sync.reading')}</p>}
      {waiting !== null && waiting.actions > 0 && <p>{t('sync.pending', { count: waiting.actions })}</p>}
      {waiting !== null && waiting.total === 0 && <p>{t('sync.nothing')}</p>}
      {held.length > 0 && (
        <section data-testid="held-back">
          <h3 className={styles.subtitle}>{tell('held.title')}</h3>
          <ul className={styles.refused}>
            {held.map(({ command, why }) => (
              <li key={command._id}>
                <span>
                  <strong>{t(`command.${command.body.type}`)}</strong> · {formatDateTime(command.doneAt)}
                </span>
                <p>{tell(`held.${why}`)}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
};
