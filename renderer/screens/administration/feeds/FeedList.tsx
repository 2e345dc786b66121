import { useEffect, useState } from 'react';
import type { FeedAddress, FeedState } from '#shared/contracts/feeds-api.ts';
import type { Calendar } from '#shared/documents/calendar.ts';
import type { ServerAnswer } from '#renderer/data/contract/server-answer.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { codeFrom } from '../form/list-edits.ts';
import frame from '../frame/frame.module.css';
import { Feed } from './Feed.tsx';
import { feedMessages } from './messages.ts';
import { withDays } from './with-days.ts';

/** Calendars of other houses that are followed, and what they propose. */
export const FeedList = ({
  document,
  onTake,
}: {
  document: Calendar;
  onTake: (document: Calendar, why: string) => void;
}) => {
  const { t } = useWords(feedMessages);
  const { data } = useDesk();
  const [feeds, setFeeds] = useState<readonly FeedState[] | null>(null);
  const [trouble, setTrouble] = useState<'away' | 'refused' | null>(null);
  const [reading, setReading] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [url, setUrl] = useState('');
  const took = (answer: ServerAnswer<{ feeds: readonly FeedState[] }>): boolean => {
    setReading(null);
    setTrouble(answer.kind === 'done' ? null : answer.kind === 'away' ? 'away' : 'refused');
    if (answer.kind === 'done') setFeeds(answer.value.feeds);
    return answer.kind === 'done';
  };
  useEffect(() => {
    void data.readFeeds().then(took);
  }, [data]);
  const read = async (code: string) => {
    setReading(code);
    took(await data.readFeed(code));
  };
  const write = async (next: readonly FeedAddress[]): Promise<boolean> =>
    took(await data.writeFeeds(next.map((one) => ({ code: one.code, name: one.name, url: one.url }))));
  const add = async () => {
    const known = feeds ?? [];
    const code = codeFrom(name, new Set(known.map((one) => one.code)), 'calendrier');
    if (!(await write([...known, { code, name: name.trim(), url: url.trim() }]))) return;
    setName('');
    setUrl('');
    await read(code);
  };
  return (
    <section aria-label={t('feeds.title')}>
      <h3>{t('feeds.title')}</h3>
      <p className={frame.quiet}>{t('feeds.text')}</p>
      {feeds?.length === 0 && <p>{t('feeds.none')}</p>}
      {feeds?.map((feed) => (
        <Feed
          key={feed.code}
          feed={feed}
          isReading={reading === feed.code}
          onRead={() => void read(feed.code)}
          onRemove={() => void write(feeds.filter(({ code }) => code !== feed.code))}
          onTake={() => onTake(withDays(document, feed.added), t('feeds.why', { name: feed.name }))}
        />
      ))}
      {trouble && (
        <p role="alert" className={frame.wrong}>
          {t(`feeds.${trouble}`)}
        </p>
      )}
      {feeds && (
        <div className={frame.feed}>
          <TextField label={t('feeds.name')} value={name} onChange={setName} />
          <TextField label={t('feeds.url')} value={url} onChange={setUrl} dir="ltr" />
          <Button onPress={() => void add()} isDisabled={name.trim() === '' || url.trim() === ''}>
            {t('feeds.add')}
          </Button>
        </div>
      )}
    </section>
  );
};
