import type { RetentionPreview } from '#shared/contracts/retention-api.ts';
import type { Retention } from '#shared/documents/reference-data.ts';
import type { Instant } from '#shared/documents/time.ts';
import { isAnonymous } from '#shared/domain/privacy/anonymise.ts';
import { stepFor } from '#shared/domain/privacy/retention.ts';
import { breathe } from '../http/call-time.ts';
import { archiveOf, databaseOf } from '../policy/databases.ts';
import type { ReferenceCache } from '../reference/reference-cache.ts';
import type { DocumentStore } from '../storage/document-store.ts';
import { requestsIn } from './retention.ts';

/** Others are answered between as many. */
const perTurn = 100;

/** What the months of `next` would do now, beside those in force, by the same rule as the nightly run. Nothing is changed. */
export const previewRetention = async (
  store: DocumentStore,
  { data }: Pick<ReferenceCache, 'data'>,
  next: Retention,
  now: Instant,
): Promise<RetentionPreview> => {
  const after = { archived: 0, anonymised: 0 };
  const before = { archived: 0, anonymised: 0 };
  const offices = new Map<string, number>();
  const existing = new Set(await store.listDatabases());
  let read = 0;
  for (const { code: office } of data.offices.offices)
    for (const database of [databaseOf('requests', office), archiveOf(office)]) {
      if (!existing.has(database)) continue;
      for await (const { request } of requestsIn(store, database, office)) {
        if ((read += 1) % perTurn === 0) await breathe();
        const isLive = database === databaseOf('requests', office);
        for (const [rules, effect] of [
          [next, after],
          [data.retention, before],
        ] as const) {
          const step = stepFor(request, rules, now);
          if (step !== 'keep' && isLive) effect.archived += 1;
          if (step !== 'anonymise' || isAnonymous(request)) continue;
          effect.anonymised += 1;
          if (rules === next) offices.set(office, (offices.get(office) ?? 0) + 1);
        }
      }
    }
  return {
    after,
    before,
    offices: [...offices]
      .map(([office, anonymised]) => ({ office, anonymised }))
      .sort((a, b) => b.anonymised - a.anonymised),
  };
};
