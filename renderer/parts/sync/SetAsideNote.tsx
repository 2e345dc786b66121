import type { SetAside } from '#renderer/data/contract/sync.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { troubleMessages } from './trouble-messages.ts';
import styles from './sync.module.css';

/** Ids named at most; the number says the rest. */
const named = 20;

/** What this version of the program cannot read: kept, and read again after an update. */
export const SetAsideNote = ({ aside: { newer, unreadable, commands, unopened } }: { aside: SetAside }) => {
  const { t } = useWords(troubleMessages);
  if (newer + unreadable.length + commands + unopened === 0) return null;
  return (
    <section data-testid="set-aside">
      <h3 className={styles.subtitle}>{t('aside.title')}</h3>
      {commands > 0 && <p>{t('aside.commands', { count: commands })}</p>}
      {unopened > 0 && <p>{t('aside.unopened', { count: unopened })}</p>}
      {newer > 0 && <p>{t('aside.newer', { count: newer })}</p>}
      {unreadable.length > 0 && (
        <p>
          {t('aside.unreadable', { count: unreadable.length })}{' '}
          <bdi>
            {unreadable
              .slice(0, named)
              .map(({ id }) => id)
              .join(', ')}
          </bdi>
        </p>
      )}
    </section>
  );
};
