import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { feedAddresses, type FeedState } from '#shared/contracts/feeds-api.ts';
import type { Calendar } from '#shared/documents/calendar.ts';
import { code } from '#shared/documents/text.ts';
import { parse } from '../http/parse.ts';
import type { OpenServerPart } from '../server-part.ts';
import type { ServerParts } from '../server-parts.ts';
import { StoreError } from '../storage/document-store.ts';
import { KeptFeeds, type KeptFeed } from './kept-feeds.ts';
import { readFeed } from './read-feed.ts';

const params = z.object({ code });
/** A night less than a week: what was read last Sunday night is read again on the next. */
const weekMs = 6.5 * 86_400_000;

/** What a feed proposes beside the calendar as it is now. */
const proposals = (feed: KeptFeed, { holidays }: Calendar): FeedState => {
  const { etag: _etag, lastModified: _lastModified, days, gone, ...state } = feed;
  const free = new Set(holidays.map(({ day }) => day));
  return {
    ...state,
    added: days.filter(({ day }) => !free.has(day)),
    gone: gone.filter(({ day }) => free.has(day)),
  };
};

const feedRoutes = (
  app: FastifyInstance,
  { administrator, audit, reference, clock }: ServerParts,
  kept: KeptFeeds,
): void => {
  const list = async () => ({
    feeds: (await kept.all()).map((feed) => proposals(feed, reference.data.calendar)),
  });
  app.get('/admin/feeds', async (request) => {
    await administrator(request);
    return list();
  });
  app.put('/admin/feeds', async (request) => {
    const by = await administrator(request);
    const { feeds } = parse(feedAddresses, request.body);
    await kept.replace(feeds);
    await audit.append({
      what: 'feeds-changed',
      by,
      facts: { feeds: feeds.map(({ url }) => url).join(' ') },
    });
    return list();
  });
  app.post('/admin/feeds/:code/read', async (request) => {
    await administrator(request);
    const wanted = parse(params, request.params).code;
    const feed = (await kept.all()).find((one) => one.code === wanted);
    if (!feed) throw new StoreError(404, 'not_found', 'code: no such feed');
    await kept.save(await readFeed(feed, clock()));
    return list();
  });
};

/** Calendars of other houses, read again every week. They propose; an administrator decides. */
export const feedsPart: OpenServerPart = (parts) => {
  const kept = new KeptFeeds(parts.store);
  return {
    routes: (app) => feedRoutes(app, parts, kept),
    nightly: [
      {
        name: 'calendar feeds',
        run: async () => {
          const now = parts.clock();
          for (const feed of await kept.all())
            if (feed.triedAt === null || Date.parse(now) - Date.parse(feed.triedAt) > weekMs)
              await kept.save(await readFeed(feed, now));
        },
      },
    ],
  };
};
