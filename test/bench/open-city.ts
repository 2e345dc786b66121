import { buildReferenceData } from '#shared/reference/reference-data.ts';
import { openEmbeddedStore } from '#sync-server/storage/embedded/store.ts';
import { openWatchedCity } from '#test/people/watched-city.ts';
import { storeOpenRequests } from './store-open.ts';

/** Makes a store with so many open requests in all offices, gone through once by the watch. @returns how long that took, s */
export const fillOpenCity = async (file: string, count: number, now: string): Promise<number> => {
  const store = openEmbeddedStore({ file });
  const city = await openWatchedCity(store, { now });
  await storeOpenRequests(store, count, buildReferenceData());
  const start = performance.now();
  await city.watch.catchUp();
  const seconds = (performance.now() - start) / 1000;
  await city.watch.stop();
  await store.close();
  return seconds;
};
