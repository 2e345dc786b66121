import { wordsOf } from '#shared/workflow/words-of.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import type { OutboxEntry } from '#renderer/data/contract/requests.ts';
import { useRefusal } from '#renderer/parts/names/use-refusal.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { requestMessages } from './messages.ts';
import styles from './request.module.css';

/** What the server refused, why, and what was written: nothing is lost. */
export const RefusedList = ({ refused }: { refused: readonly OutboxEntry[] }) => {
  const { t } = useWords(requestMessages);
  const sentence = useRefusal();
  const { data } = useDesk();
  if (refused.length === 0) return null;
  return (
    <ul className={styles.refused} role="alert">
      {refused.map((entry) => (
        <li key={entry.command._id}>
          <strong>
            <Icon name="alert" size={14} />{' '}
            {t('request.refused', { command: t(`command.${entry.command.body.type}`) })}
          </strong>
          {entry.refusal && <p>{sentence(entry.refusal)}</p>}
          {wordsOf(entry.command) !== '' && (
            <blockquote className={styles.words} dir="auto">
              {wordsOf(entry.command)}
            </blockquote>
          )}
          <Button size="small" onPress={() => void data.dismiss(entry.command._id)}>
            {t('request.refused.dismiss')}
          </Button>
        </li>
      ))}
    </ul>
  );
};
