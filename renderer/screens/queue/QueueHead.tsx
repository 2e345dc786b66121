import { useRef } from 'react';
import { useWords } from '#renderer/i18n/use-words.ts';
import { rowMessages } from '#renderer/parts/rows/messages.ts';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { SearchField } from '#renderer/ui/SearchField.tsx';
import { useShortcut } from '#renderer/ui/keyboard/use-shortcut.ts';
import { Arrivals } from './Arrivals.tsx';
import { FigureChips } from './FigureChips.tsx';
import { Filters } from './Filters.tsx';
import { isBuiltIn } from '#renderer/parts/views/views.ts';
import { figureView, search } from '#renderer/parts/views/queue-slice.ts';
import { useQueueDispatch, useQueueState } from '#renderer/parts/views/use-queue-state.ts';
import { figureMessages } from '#renderer/parts/figure/messages.ts';
import { queueMessages } from './messages.ts';
import { Line } from '#renderer/ui/Line.tsx';
import styles from './queue.module.css';

/** Which view this is, how many it holds, the search and the filters. `onLeave`: Enter or ↓ in the search goes to the list. */
export const QueueHead = ({ total, onLeave }: { total: number | null; onLeave: () => void }) => {
  const { t } = useWords(figureMessages, queueMessages, rowMessages);
  const { view, kept, text } = useQueueState();
  const dispatch = useQueueDispatch();
  const input = useRef<HTMLInputElement>(null);
  useShortcut('/', () => input.current?.focus(), { label: t('queue.key.search'), group: t('queue.title') });
  const isFigure = view === figureView && text.trim() === '';
  const title =
    view === figureView
      ? t('figure.title')
      : isBuiltIn(view)
        ? t(`queue.view.${view}`)
        : (kept.find((own) => own.id === view)?.name ?? '');
  return (
    <header className={styles.head}>
      <Line>
        <h1 className={styles.title}>{text.trim() === '' ? title : t('queue.search.everywhere')}</h1>
        <span className={styles.total} role="status" data-testid="queue-total">
          {total === null ? '' : t('rows.count', { count: total })}
        </span>
        <Arrivals total={total} />
        <div className={styles.search}>
          <SearchField
            label={t('queue.search')}
            placeholder={t('queue.search.hint')}
            inputRef={input}
            value={text}
            onChange={(next) => dispatch(search(next))}
            onKeyDown={(event) => {
              if (event.key === 'Enter' || event.key === 'ArrowDown') {
                event.preventDefault();
                onLeave();
              }
              if (event.key === 'Escape' && text !== '') {
                event.preventDefault();
                dispatch(search(''));
              }
            }}
          >
            <Kbd keys="/" />
          </SearchField>
        </div>
      </Line>
      {isFigure ? <FigureChips /> : <Filters />}
    </header>
  );
};
