import { decidesSomewhere } from '#shared/domain/access/may-decide.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { SideCount, SideItem } from '#renderer/ui/SideItem.tsx';
import { forgetView, showView } from '#renderer/parts/views/queue-slice.ts';
import { isStillReading } from '#renderer/parts/sync/is-still-reading.ts';
import { useSyncStatus } from '#renderer/parts/sync/use-sync-status.ts';
import { useQueueDispatch, useQueueState } from '#renderer/parts/views/use-queue-state.ts';
import { useViewCounts } from './use-view-counts.ts';
import { type BuiltInView, builtInViews, viewIcons } from '#renderer/parts/views/views.ts';
import { queueMessages } from './messages.ts';
import { Stack } from '#renderer/ui/Stack.tsx';
import { Press } from '#renderer/ui/Press.tsx';
import styles from './views.module.css';

const builtIn = Object.keys(builtInViews) as BuiltInView[];
/** Shown only while they hold something. */
const onlyWhenFull = new Set<BuiltInView>([
  'unconfirmed',
  'escalated-to-me',
  'to-close',
  'message',
  'to-call',
  'to-print',
]);

/** The views with their numbers. `onShow` is told after a choice. */
export const ViewList = ({ isShown, onShow }: { isShown: boolean; onShow: () => void }) => {
  const { t, formatNumber } = useWords(queueMessages);
  const { view, kept, text } = useQueueState();
  const dispatch = useQueueDispatch();
  const counts = useViewCounts(kept);
  const isReading = isStillReading(useSyncStatus().state);
  const { person, reference } = useDesk();
  const mayDecide = reference !== null && decidesSomewhere(person, reference.ladders);
  const isCurrent = (id: string) => isShown && view === id && text.trim() === '';
  const choose = (id: string) => {
    dispatch(showView(id));
    onShow();
  };
  const count = (id: string) => {
    const number = counts[id];
    if (number === undefined || isReading) return null;
    return (
      <SideCount tone={id === 'overdue' && number > 0 ? 'late' : undefined}>{formatNumber(number)}</SideCount>
    );
  };
  return (
    <nav aria-label={t('queue.views')}>
      <Stack as="ul" gap="small">
        {builtIn
          .filter((id) => !onlyWhenFull.has(id) || (counts[id] ?? 0) > 0 || view === id)
          .filter((id) => id !== 'to-decide' || mayDecide)
          .map((id) => (
            <li key={id}>
              <SideItem
                icon={viewIcons[id]}
                label={t(`queue.view.${id}`)}
                count={count(id)}
                isCurrent={isCurrent(id)}
                data-view={id}
                onPress={() => choose(id)}
              />
            </li>
          ))}
        {kept.map((own) => (
          <li key={own.id} className={styles.item}>
            <SideItem
              icon="filter"
              label={own.name}
              count={count(own.id)}
              isCurrent={isCurrent(own.id)}
              onPress={() => choose(own.id)}
            />
            <Press
              className={styles.forget}
              aria-label={t('queue.forget-view', { name: own.name })}
              onClick={() => dispatch(forgetView(own.id))}
            >
              <Icon name="close" size={13} />
            </Press>
          </li>
        ))}
      </Stack>
    </nav>
  );
};
