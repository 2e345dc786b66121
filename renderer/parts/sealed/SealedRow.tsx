import { writtenIn } from '#shared/workflow/words-of.ts';
import type { SealedItem } from '#renderer/data/contract/sealed-work.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Badge, type Tone } from '#renderer/ui/Badge.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { sealedMessages } from './messages.ts';
import { Muted } from '#renderer/ui/Muted.tsx';
import styles from './sealed.module.css';

const tones: Readonly<Record<SealedItem['state'], Tone>> = {
  waiting: 'amber',
  received: 'neutral',
  refused: 'red',
  'taken-over': 'green',
};

/** One thing done and not sent. */
export const SealedRow = ({ item, onTake }: { item: SealedItem; onTake: () => void }) => {
  const { t, formatDateTime } = useWords(sealedMessages);
  const { command, state } = item;
  const words = writtenIn(command);
  return (
    <li className={styles.row}>
      <div>
        <strong>{t(`command.${command.body.type}`)}</strong>{' '}
        {command.body.type === 'register' && <Ltr>{command.body.reference}</Ltr>}{' '}
        <Muted as="span">{t('sealed.done-at', { time: formatDateTime(command.doneAt) })}</Muted>
        {words !== '' && <p dir="auto">{words}</p>}
      </div>
      <Badge tone={tones[state]}>{t(`sealed.state.${state}`)}</Badge>
      {state === 'waiting' && (
        <Button size="small" onPress={onTake}>
          {t('sealed.take')}
        </Button>
      )}
    </li>
  );
};
