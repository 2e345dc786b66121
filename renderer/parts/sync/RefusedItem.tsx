import { writtenIn } from '#shared/workflow/words-of.ts';
import type { OutboxEntry } from '#renderer/data/contract/requests.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useRefusal } from '#renderer/parts/names/use-refusal.ts';
import { useGiveBack } from '#renderer/parts/refused/use-give-back.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Line } from '#renderer/ui/Line.tsx';
import { syncMessages } from './messages.ts';
import styles from './sync.module.css';

/** A refused command: why, whose and what was written, and the way on. A registration goes back to its form, never away. */
export const RefusedItem = ({
  entry,
  all,
  onOpenRequest,
  onCounter,
}: {
  entry: OutboxEntry;
  all: readonly OutboxEntry[];
  onOpenRequest: (id: string) => void;
  onCounter: () => void;
}) => {
  const { t, formatDateTime } = useWords(syncMessages);
  const sentence = useRefusal();
  const { giveBack, keepWords } = useGiveBack();
  const {
    command,
    command: { body },
    refusal,
  } = entry;
  const words = writtenIn(command);
  return (
    <li>
      <span>
        <strong>{t(`command.${body.type}`)}</strong> · {formatDateTime(command.doneAt)}
        {body.type === 'register' && (
          <>
            {' '}
            · <bdi>{body.reference}</bdi>
            {body.complainant && (
              <>
                {' '}
                · <bdi>{body.complainant.name}</bdi>
              </>
            )}
          </>
        )}
      </span>
      {refusal && <p>{sentence(refusal)}</p>}
      {words !== '' && (
        <blockquote className={styles.words} dir="auto">
          {words}
        </blockquote>
      )}
      <Line>
        {body.type === 'register' ? (
          <Button size="small" variant="primary" onPress={() => void giveBack(entry, all).then(onCounter)}>
            {t('sync.mend')}
          </Button>
        ) : (
          <>
            <Button size="small" onPress={() => onOpenRequest(command.requestId)}>
              {t('sync.open')}
            </Button>
            <Button size="small" variant="quiet" onPress={() => void keepWords(entry)}>
              {t('sync.dismiss')}
            </Button>
          </>
        )}
      </Line>
    </li>
  );
};
