import { z } from 'zod';
import { feedAddress, type FeedAddress, feedDay, feedTrouble } from '#shared/contracts/feeds-api.ts';
import { instant } from '#shared/documents/time.ts';
import { plainOf } from '../commands/read-requests.ts';
import { cityDatabase } from '../policy/databases.ts';
import type { DocumentStore } from '../storage/document-store.ts';

const keptFeed = feedAddress.extend({
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  triedAt: instant.nullable(),
  readAt: instant.nullable(),
  trouble: feedTrouble.nullable(),
  /** What it names, as last heard. */
  days: z.array(feedDay),
  /** What it named before and does not any more. */
  gone: z.array(feedDay),
  leftOut: z.array(z.object({ title: z.string().nullable(), code: z.string() })),
});
export type KeptFeed = z.infer<typeof keptFeed>;
const keptFeeds = z.object({
  _id: z.literal('calendar-feeds'),
  kind: z.literal('calendar-feeds'),
  schema: z.literal(1),
  feeds: z.array(keptFeed),
});

const fresh = {
  etag: null,
  lastModified: null,
  triedAt: null,
  readAt: null,
  trouble: null,
  days: [],
  gone: [],
  leftOut: [],
};

/** The feeds of the city, and what each of them last said. */
export class KeptFeeds {
  constructor(private readonly store: DocumentStore) {}

  async all(): Promise<KeptFeed[]> {
    const stored = await this.store.getDocument(cityDatabase, 'calendar-feeds');
    return stored ? keptFeeds.parse(plainOf(stored)).feeds : [];
  }

  /** Takes a list of addresses: one that stays as it was keeps what it said. */
  async replace(addresses: readonly FeedAddress[]): Promise<void> {
    const known = await this.all();
    await this.#write(
      addresses.map((address) => {
        const old = known.find(({ code, url }) => code === address.code && url === address.url);
        return { ...fresh, ...old, ...address };
      }),
    );
  }

  /** Writes what became of reading one; one that was taken away meanwhile stays away. */
  async save(feed: KeptFeed): Promise<void> {
    const known = await this.all();
    await this.#write(known.map((one) => (one.code === feed.code && one.url === feed.url ? feed : one)));
  }

  async #write(feeds: readonly KeptFeed[]): Promise<void> {
    const stored = await this.store.getDocument(cityDatabase, 'calendar-feeds');
    const document = {
      _id: 'calendar-feeds',
      kind: 'calendar-feeds',
      schema: 1,
      feeds,
      ...(stored ? { _rev: stored._rev ?? '' } : {}),
    };
    await this.store.transact([{ database: cityDatabase, document }]);
  }
}
