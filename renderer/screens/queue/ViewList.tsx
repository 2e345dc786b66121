import { decidesSomewhere } from '#shared/domain/access/may-decide.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { classes } from '#renderer/ui/classes.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { forgetView, showView } from '#renderer/parts/views/queue-slice.ts';
import { useQueueDispatch, useQueueState } from '#renderer/parts/views/use-queue-state.ts';
import { useViewCounts } from './use-view-counts.ts';
import { type BuiltInView, builtInViews, viewIcons } from '#renderer/parts/views/views.ts';
import { queueMessages } from './messages.ts';
import styles from './views.module.css';

const builtIn = Object.keys(builtInViews) as BuiltInView[];
/** Shown only while they hold something. */
const onlyWhenFull = new Set<BuiltInView>(['unconfirmed', 'escalated-to-me', 'to-close']);

/** The views with their numbers. `onShow` is told after a choice. */
export const ViewList = ({ isShown, onShow }: { isShown: boolean; onShow: () => void }) => {
  const { t, formatNumber } = useWords(queueMessages);
  const { view, kept, text } = useQueueState();
  const dispatch = useQueueDispatch();
  const counts = useViewCounts(kept);
  const { person, reference } = useDesk();
  const mayDecide = reference !== null && decidesSomewhere(person, reference.ladders);
  const isCurrent = (id: string) => isShown && view === id && text.trim() === '';
  const choose = (id: string) => {
    dispatch(showView(id));
    onShow();
  };
  const count = (id: string) => {
    const number = counts[id];
    if (number === undefined) return null;
    return (
      <span className={classes(styles.count, id === 'overdue' && number > 0 && styles.late)}>
        {formatNumber(number)}
      </span>
    );
  };
  return (
    <nav aria-label={t('queue.views')}>
      <ul className={styles.views}>
        {builtIn
          .filter((id) => !onlyWhenFull.has(id) || (counts[id] ?? 0) > 0 || view === id)
          .filter((id) => id !== 'to-decide' || mayDecide)
          .map((id) => (
            <li key={id} className={styles.item}>
              <button
                type="button"
                className={styles.view}
                aria-current={isCurrent(id) ? 'page' : undefined}
                data-view={id}
                onClick={() => choose(id)}
              >
                <Icon name={viewIcons[id]} />
                <span className={styles.name}>{t(`queue.view.${id}`)}</span>
                {count(id)}
              </button>
            </li>
          ))}
        {kept.map((own) => (
          <li key={own.id} className={styles.item}>
            <button
              type="button"
              className={styles.view}
              aria-current={isCurrent(own.id) ? 'page' : undefined}
              onClick={() => choose(own.id)}
            >
              <Icon name="filter" />
              <bdi className={styles.name}>{own.name}</bdi>
              {count(own.id)}
            </button>
            <button
              type="button"
              className={styles.forget}
              aria-label={t('queue.forget-view', { name: own.name })}
              onClick={() => dispatch(forgetView(own.id))}
            >
              <Icon name="close" size={13} />
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
};
