import type { FeedDay, FeedState } from '#shared/contracts/feeds-api.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { calendarMessages } from '../calendar/messages.ts';
import frame from '../frame/frame.module.css';
import { feedMessages } from './messages.ts';

/** A calendar of another house: when it was read, what it proposes, what was left out. */
export const Feed = ({
  feed,
  isReading,
  onRead,
  onRemove,
  onTake,
}: {
  feed: FeedState;
  isReading: boolean;
  onRead: () => void;
  onRemove: () => void;
  onTake: () => void;
}) => {
  const { t, formatDay, formatDateTime } = useWords(feedMessages, calendarMessages);
  const { name, url, readAt, trouble, added, gone, leftOut } = feed;
  const daysOf = (days: readonly FeedDay[]) => (
    <ul className={frame.importProblems}>
      {days.map((one) => (
        <li key={one.day}>
          {formatDay(one.day)} : <bdi>{one.name}</bdi>
        </li>
      ))}
    </ul>
  );
  return (
    <section aria-label={name}>
      <p>
        <strong>{name}</strong> <Ltr>{url}</Ltr>{' '}
        <small>
          {readAt === null ? t('feeds.never') : t('feeds.read-at', { when: formatDateTime(readAt) })}
        </small>
      </p>
      {trouble && (
        <p role="alert" className={frame.wrong}>
          <Icon name="alert" /> {t(`feeds.trouble.${trouble}`)}
        </p>
      )}
      {readAt !== null && added.length + gone.length === 0 && (
        <p className={frame.quiet}>{t('feeds.nothing')}</p>
      )}
      {added.length > 0 && (
        <>
          <p>{t('feeds.added', { count: added.length })}</p>
          {daysOf(added)}
        </>
      )}
      {gone.length > 0 && (
        <>
          <p>{t('feeds.gone')}</p>
          {daysOf(gone)}
        </>
      )}
      {leftOut.length > 0 && (
        <details>
          <summary>{t('feeds.left-out')}</summary>
          <ul className={frame.importProblems}>
            {leftOut.map((one, n) => (
              <li key={n}>
                <bdi>{one.title ?? t('feeds.untitled')}</bdi> :{' '}
                {isProblem(one.code) ? t(`icalendar-problem.${one.code}`) : one.code}
              </li>
            ))}
          </ul>
        </details>
      )}
      <div className={frame.buttons}>
        {added.length > 0 && (
          <Button size="small" variant="primary" onPress={onTake}>
            {t('feeds.take', { count: added.length })}
          </Button>
        )}
        <Button size="small" onPress={onRead} isDisabled={isReading}>
          {t(isReading ? 'feeds.reading' : 'feeds.read')}
        </Button>
        <Button size="small" variant="quiet" onPress={onRemove}>
          {t('feeds.remove', { name })}
        </Button>
      </div>
    </section>
  );
};

type Problem = keyof (typeof calendarMessages)['fr'] extends infer Id
  ? Id extends `icalendar-problem.${infer Code}`
    ? Code
    : never
  : never;
const isProblem = (code: string): code is Problem => `icalendar-problem.${code}` in calendarMessages.fr;
