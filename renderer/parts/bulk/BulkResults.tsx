import { useRefusal } from '#renderer/parts/names/use-refusal.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import type { BulkItem } from './use-bulk.ts';
import { useOutcomes } from './use-outcomes.ts';
import { bulkMessages } from './messages.ts';
import styles from './bulk.module.css';

const looks = {
  accepted: { tone: 'green', icon: 'check' },
  pending: { tone: 'accent', icon: 'sync' },
  refused: { tone: 'red', icon: 'close' },
} as const;

/** What became of each of several requests. `onClose` is given the ids that were refused. */
export const BulkResults = ({
  items,
  said,
  onUndo = false,
  onClose,
}: {
  items: readonly BulkItem[];
  /** What was asked of each, where the title does not say it all. */
  said?: string | undefined;
  /** Takes back what was done. */
  onUndo?: (() => void) | false;
  onClose: (refused: readonly string[]) => void;
}) => {
  const { t } = useWords(bulkMessages);
  const sentence = useRefusal();
  const outcomes = useOutcomes(items);
  const idsOf = (kind: 'accepted' | 'pending' | 'refused') =>
    items.map((item) => item.id).filter((id) => outcomes.get(id)?.kind === kind);
  const refused = idsOf('refused');
  return (
    <>
      <p role="status">
        {said && <>{said} </>}
        {t('bulk.summary', {
          accepted: idsOf('accepted').length,
          pending: idsOf('pending').length,
          refused: refused.length,
        })}{' '}
        {refused.length > 0 && t('bulk.kept')}
      </p>
      <ul className={styles.results} aria-label={t('bulk.results')}>
        {items.map((item) => {
          const outcome = outcomes.get(item.id) ?? { kind: 'pending' };
          return (
            <li key={item.id} className={styles.result} data-outcome={outcome.kind}>
              <Ltr>{item.reference}</Ltr>
              <bdi className={styles.subject}>{item.subject}</bdi>
              <Badge {...looks[outcome.kind]}>{t(`bulk.${outcome.kind}`)}</Badge>
              {outcome.kind === 'refused' && outcome.refusal && (
                <p className={styles.why}>{sentence(outcome.refusal)}</p>
              )}
            </li>
          );
        })}
      </ul>
      <div>
        <Button variant="primary" onPress={() => onClose(refused)} autoFocus>
          {t('app.close')} <Kbd keys="Escape" />
        </Button>{' '}
        {onUndo && <Button onPress={onUndo}>{t('bulk.undo')}</Button>}
      </div>
    </>
  );
};
