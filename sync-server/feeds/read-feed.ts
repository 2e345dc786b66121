import type { FeedDay } from '#shared/contracts/feeds-api.ts';
import type { Instant } from '#shared/documents/time.ts';
import { readICalendar } from '#shared/domain/deadlines/read-icalendar.ts';
import { fetchFeed, type FeedLimits } from './fetch-feed.ts';
import type { KeptFeed } from './kept-feeds.ts';

const mostDays = 500;
const mostLeftOut = 100;
/** Years after the present one whose feasts are asked for. */
const yearsAhead = 3;

/** A feed after it was read: what it says now, and what it no longer says. Where it could not be read, what it said stays. */
export const readFeed = async (feed: KeptFeed, now: Instant, limits?: FeedLimits): Promise<KeptFeed> => {
  const answer = await fetchFeed(feed.url, feed, limits);
  const tried = { ...feed, triedAt: now };
  if (answer.is === 'trouble') return { ...tried, trouble: answer.trouble };
  if (answer.is === 'same') return { ...tried, readAt: now, trouble: null };
  const year = Number(now.slice(0, 4));
  const { holidays, problems } = readICalendar(answer.text, { first: year, last: year + yearsAhead });
  if (problems.some(({ event, code }) => event === 0 && code !== 'line-unreadable'))
    return { ...tried, trouble: 'not-icalendar' };
  const [from, to] = [now.slice(0, 10), `${String(year + yearsAhead)}-12-31`];
  const days: FeedDay[] = holidays
    .filter(({ day }) => day >= from && day <= to)
    .slice(0, mostDays)
    .map(({ day, name, provisional }) => ({ day, name: name.fr, provisional }));
  const isNamed = ({ day }: FeedDay) => days.some((one) => one.day === day);
  return {
    ...tried,
    ...answer.stamp,
    readAt: now,
    trouble: null,
    days,
    gone: [...feed.gone, ...feed.days].filter(
      (one, n, all) => one.day >= from && !isNamed(one) && all.findIndex(({ day }) => day === one.day) === n,
    ),
    leftOut: problems
      .filter(({ code }) => code !== 'name-in-one-language')
      .slice(0, mostLeftOut)
      .map(({ title, code }) => ({ title, code })),
  };
};
