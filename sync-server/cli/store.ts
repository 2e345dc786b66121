import { existsSync } from 'node:fs';
import type { Config } from '../config.ts';
import { readNature } from '../nature/store-nature.ts';
import { CouchDbStore } from '../storage/couchdb/store.ts';
import { openEmbeddedStore } from '../storage/embedded/store.ts';
import { CliProblem } from './problem.ts';

/** `maktab store`: one word on what the store is, `demo`, `production` or `empty`. */
export const storeCommand = async (config: Config, args: readonly string[]): Promise<number> => {
  if (args.length > 0) throw new CliProblem('Usage: maktab store');
  if (config.couchdbUrl === null && !existsSync(config.storeFile)) {
    console.log('empty');
    return 0;
  }
  const store =
    config.couchdbUrl === null
      ? openEmbeddedStore({ file: config.storeFile })
      : new CouchDbStore(config.couchdbUrl);
  try {
    console.log((await readNature(store))?.nature ?? 'empty');
  } finally {
    await store.close();
  }
  return 0;
};
