import { writtenIn } from '#shared/workflow/words-of.ts';
import type { CommandType } from '#shared/workflow/command.ts';
import type { OutboxEntry } from '#renderer/data/contract/requests.ts';
import { useRefusal } from '#renderer/parts/names/use-refusal.ts';
import { useGiveBack } from '#renderer/parts/refused/use-give-back.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { Quote } from '#renderer/ui/Quote.tsx';
import { requestMessages } from './messages.ts';
import styles from './request.module.css';

/** What the server refused, why, and what was written: nothing is lost. */
export const RefusedList = ({
  refused,
  onResume,
}: {
  refused: readonly OutboxEntry[];
  /** Its words are where they can be written on. */
  onResume: (command: CommandType) => void;
}) => {
  const { t } = useWords(requestMessages);
  const sentence = useRefusal();
  const { keepWords } = useGiveBack();
  if (refused.length === 0) return null;
  return (
    <div className={styles.refused} role="alert">
      {refused.map((entry) => (
        <Notice
          key={entry.command._id}
          tone="red"
          icon="alert"
          end={
            <>
              {writtenIn(entry.command) !== '' && (
                <Button
                  size="small"
                  onPress={() => void keepWords(entry).then(() => onResume(entry.command.body.type))}
                >
                  {t('request.refused.resume')}
                </Button>
              )}
              <Button size="small" variant="quiet" onPress={() => void keepWords(entry)}>
                {t('request.refused.dismiss')}
              </Button>
            </>
          }
        >
          <strong>{t('request.refused', { command: t(`command.${entry.command.body.type}`) })}</strong>
          {entry.refusal && <p>{sentence(entry.refusal)}</p>}
          {writtenIn(entry.command) !== '' && <Quote>{writtenIn(entry.command)}</Quote>}
        </Notice>
      ))}
    </div>
  );
};
