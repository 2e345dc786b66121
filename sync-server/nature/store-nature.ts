import { z } from 'zod';
import { people, type Person } from '#shared/documents/reference-data.ts';
import { instant, type Instant } from '#shared/documents/time.ts';
import { buildDemoPeople } from '#shared/reference/demo-people.ts';
import { cityDatabase, referenceDatabase } from '../policy/databases.ts';
import type { DocumentStore } from '../storage/document-store.ts';

const nature = z.enum(['demo', 'production']);
/** Whether a store holds an invented city or a real one. It is said once, when the store is made, and never changes. */
export type StoreNature = z.infer<typeof nature>;

const documentId = 'store-nature';
const natureDocument = z.object({
  _id: z.literal(documentId),
  kind: z.literal('store-nature'),
  schema: z.literal(1),
  nature,
  /** When it was written down: at the making, or at the first start that knew of it. */
  since: instant,
});

const demoIds = (): ReadonlySet<string> => new Set(buildDemoPeople().people.map(({ id }) => id));
export const isDemoPerson = ({ id }: Pick<Person, 'id'>): boolean => demoIds().has(id);

/** What a store is by its mark, or, of a store made before there were marks, by its people; null: nothing was ever kept in it. */
export const readNature = async (
  store: DocumentStore,
): Promise<{ nature: StoreNature; isMarked: boolean } | null> => {
  const databases = new Set(await store.listDatabases());
  const marked = databases.has(cityDatabase) ? await store.getDocument(cityDatabase, documentId) : null;
  if (marked) return { nature: natureDocument.parse(marked).nature, isMarked: true };
  const stored = databases.has(referenceDatabase)
    ? await store.getDocument(referenceDatabase, 'people')
    : null;
  if (!stored) return null;
  const { _rev, ...plain } = stored;
  const known = people.parse(plain).people;
  // A city's own people make it a city, whoever else has come in since.
  const isDemo = known.length > 0 && known.every(isDemoPerson);
  return { nature: isDemo ? 'demo' : 'production', isMarked: false };
};

/** Writes down what a store is. Of two processes the first counts. */
export const markNature = async (
  store: DocumentStore,
  is: StoreNature,
  since: Instant,
): Promise<StoreNature> => {
  await store.ensureDatabase(cityDatabase);
  await store.writeDocuments(cityDatabase, [
    { _id: documentId, kind: 'store-nature', schema: 1, nature: is, since },
  ]);
  return natureDocument.parse(await store.getDocument(cityDatabase, documentId)).nature;
};
