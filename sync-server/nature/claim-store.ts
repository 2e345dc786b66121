import type { Instant } from '#shared/documents/time.ts';
import type { DocumentStore } from '../storage/document-store.ts';
import { markNature, readNature } from './store-nature.ts';

/** The store, or the directory, is not what the server was started as. In words for who starts it. */
export class OtherNature extends Error {}

const refusals = {
  demo: 'This store holds a real city’s data, and the demo never opens one: everybody knows its password. Give the demo a folder of its own (MAKTAB_DATA_DIR), or start the city’s server without MAKTAB_DEMO: npm run sync-server.',
  production:
    'This store is a demo’s, with invented people whose password everybody knows; a city’s server never opens one. Give it a folder of its own (MAKTAB_DATA_DIR), or start the demo: npm start.',
} as const;

/**
 * Sees to it that a store is of the nature the server was started with, and marks one that is not marked yet.
 * @returns whether a store of before the marks was marked now
 * @throws OtherNature, having written nothing
 */
export const claimStore = async (
  store: DocumentStore,
  started: { demo: boolean; hasDemoDirectory: boolean },
  clock: () => Instant,
): Promise<{ isNewlyMarked: boolean }> => {
  const wanted = started.demo ? 'demo' : 'production';
  if (wanted === 'production' && started.hasDemoDirectory)
    throw new OtherNature(
      'MAKTAB_SSO_FILE is the demo directory’s, where everybody knows the password; a city’s server takes its own (docs/deploy-sso.md).',
    );
  const found = await readNature(store);
  const is =
    found?.isMarked === true
      ? found.nature
      : await markNatureIf(store, found?.nature ?? wanted, wanted, clock);
  if (is !== wanted) throw new OtherNature(refusals[wanted]);
  return { isNewlyMarked: found !== null && !found.isMarked };
};

/** Marks it when it is what is wanted; a refusal leaves no trace in somebody else's store. */
const markNatureIf = (
  store: DocumentStore,
  is: 'demo' | 'production',
  wanted: 'demo' | 'production',
  clock: () => Instant,
) => (is === wanted ? markNature(store, is, clock()) : is);
