import { wordsOf } from '#shared/workflow/words-of.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import type { OutboxEntry } from '#renderer/data/contract/requests.ts';
import { useRefusal } from '#renderer/parts/names/use-refusal.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { Quote } from '#renderer/ui/Quote.tsx';
import { requestMessages } from './messages.ts';
import styles from './request.module.css';

/** What the server refused, why, and what was written: nothing is lost. */
export const RefusedList = ({ refused }: { refused: readonly OutboxEntry[] }) => {
  const { t } = useWords(requestMessages);
  const sentence = useRefusal();
  const { data } = useDesk();
  if (refused.length === 0) return null;
  return (
    <div className={styles.refused} role="alert">
      {refused.map((entry) => (
        <Notice
          key={entry.command._id}
          tone="red"
          icon="alert"
          end={
            <Button size="small" onPress={() => void data.dismiss(entry.command._id)}>
              {t('request.refused.dismiss')}
            </Button>
          }
        >
          <strong>{t('request.refused', { command: t(`command.${entry.command.body.type}`) })}</strong>
          {entry.refusal && <p>{sentence(entry.refusal)}</p>}
          {wordsOf(entry.command) !== '' && <Quote>{wordsOf(entry.command)}</Quote>}
        </Notice>
      ))}
    </div>
  );
};
