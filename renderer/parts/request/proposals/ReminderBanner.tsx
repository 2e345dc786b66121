import { channels } from '#shared/channels/channels.ts';
import { isOpen } from '#shared/domain/life.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import type { ActionName } from '#renderer/parts/commands/actions.ts';
import { requestMessages } from '../messages.ts';
import styles from './proposals.module.css';

/** The text of a reminder that a person is to give; null: none is to be given. */
const toGive = ({ reminder, state, events }: RequestDocument): string | null => {
  if (!reminder || state === 'waiting' || !isOpen({ state })) return null;
  const said = events.find(({ commandId }) => commandId === reminder.command)?.body;
  return said?.type === 'resumed' ? (said.toRemind?.body ?? null) : null;
};

/** The wait is over and the citizen is to be reminded by a way that only a person has; then it waits again. */
export const ReminderBanner = ({
  request,
  available,
  onAct,
}: {
  request: RequestDocument;
  available: readonly ActionName[];
  onAct: (name: ActionName) => void;
}) => {
  const { t } = useWords(requestMessages);
  const text = toGive(request);
  if (text === null || !request.reminder) return null;
  const { channel, language } = request.reminder;
  const way = channels[channel].facts.acknowledgement;
  return (
    <section className={styles.proposal} aria-label={t('request.reminder.title')}>
      <div className={styles.what}>
        <p>
          <Icon name="send" /> <strong>{t('request.reminder.title')}</strong>{' '}
          {t(`request.reminder.${way}`, { channel: t(`channel.${channel}`) })}
        </p>
        <details>
          <summary>{t('request.reminder.text')}</summary>
          <p lang={language} dir={language === 'ar' ? 'rtl' : 'ltr'} className={styles.text}>
            {text}
          </p>
        </details>
      </div>
      {available.includes('suspend') && (
        <Button size="small" onPress={() => onAct('suspend')}>
          {t('request.reminder.wait-again')}
        </Button>
      )}
    </section>
  );
};
