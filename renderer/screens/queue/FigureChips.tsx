import { useWords } from '#renderer/i18n/use-words.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import { showFigure } from '#renderer/parts/views/queue-slice.ts';
import { useQueueDispatch, useQueueState } from '#renderer/parts/views/use-queue-state.ts';
import { useQueryParts } from '#renderer/parts/figure/use-query-parts.ts';
import { figureMessages } from '#renderer/parts/figure/messages.ts';
import styles from './figure.module.css';

/** What the list behind a figure holds, condition by condition; each can be taken away. */
export const FigureChips = () => {
  const { t } = useWords(figureMessages);
  const { figure } = useQueueState();
  const dispatch = useQueueDispatch();
  const parts = useQueryParts(figure);
  if (!figure) return null;
  return (
    <ul className={styles.parts} aria-label={t('figure.parts')}>
      {parts.length === 0 && <li>{t('figure.everything')}</li>}
      {parts.map(({ id, label, without }) => (
        <li key={id}>
          <Chip
            removeLabel={t('figure.remove', { part: label })}
            onRemove={() => dispatch(showFigure(without))}
          >
            <bdi>{label}</bdi>
          </Chip>
        </li>
      ))}
    </ul>
  );
};
