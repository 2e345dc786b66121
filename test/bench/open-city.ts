import type { RequestDocument } from '#shared/workflow/request.ts';
import { buildReferenceData } from '#shared/reference/reference-data.ts';
import { databaseOf } from '#sync-server/policy/databases.ts';
import { openEmbeddedStore } from '#sync-server/storage/embedded/store.ts';
import { openWatchedCity } from '#test/people/watched-city.ts';
import { makeOpenRequests } from './open-requests.ts';

const perWrite = 2000;

/** Makes a store with so many open requests in all offices, gone through once by the watch. @returns how long that took, s */
export const fillOpenCity = async (file: string, count: number, now: string): Promise<number> => {
  const store = openEmbeddedStore({ file });
  const city = await openWatchedCity(store, { now });
  const byOffice = new Map<string, RequestDocument[]>();
  for (const request of makeOpenRequests(count, buildReferenceData())) {
    const known = byOffice.get(request.office) ?? [];
    byOffice.set(request.office, known);
    known.push(request);
  }
  for (const [office, requests] of byOffice)
    for (let from = 0; from < requests.length; from += perWrite)
      await store.writeDocuments(
        databaseOf('requests', office),
        requests.slice(from, from + perWrite).map((request) => ({ ...request })),
      );
  byOffice.clear();
  const start = performance.now();
  await city.watch.catchUp();
  const seconds = (performance.now() - start) / 1000;
  await city.watch.stop();
  await store.close();
  return seconds;
};
