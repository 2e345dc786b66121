import { z } from 'zod';
import { StoreError, type StoredDocument } from '#sync-server/storage/document-store.ts';
import type { CouchParts } from '../couch-parts.ts';
import { breathe } from '#sync-server/http/call-time.ts';
import { fieldName, indexesOf, type MangoIndex } from './indexes.ts';
import { equalities, readSelector } from './selector.ts';

/** Body of `POST _find`. */
export const findBody = z.object({
  selector: z.record(z.string(), z.unknown()),
  fields: z.array(z.string()).max(100).optional(),
  sort: z
    .array(z.union([z.string(), z.record(z.string(), z.enum(['asc', 'desc']))]))
    .max(20)
    .optional(),
  limit: z.int().min(0).default(25),
  skip: z.int().min(0).default(0),
  bookmark: z.string().max(100).optional(),
  use_index: z.union([z.string(), z.array(z.string())]).optional(),
  conflicts: z.boolean().optional(),
  r: z.unknown().optional(),
  update: z.unknown().optional(),
  stable: z.unknown().optional(),
  stale: z.unknown().optional(),
  execution_stats: z.boolean().optional(),
});
export type FindBody = z.infer<typeof findBody>;
const perPage = 500;
const indexableField = /^[A-Za-z][A-Za-z0-9_]{0,60}$/;
const nobookmark = 'nil';

/** The index that answers most of a query; null: every document is looked at. */
export const chooseIndex = (parts: CouchParts, database: string, query: FindBody): MangoIndex | null => {
  const fields = new Set(Object.keys(equalities(query.selector)));
  const usable = indexesOf(parts, database).filter(
    ({ fields: [first] }) => first !== undefined && fields.has(first) && indexableField.test(first),
  );
  return usable[0] ?? null;
};

async function* candidates(
  parts: CouchParts,
  database: string,
  query: FindBody,
): AsyncGenerator<StoredDocument> {
  const equal = equalities(query.selector);
  const index = chooseIndex(parts, database, query);
  const id = equal['_id'];
  if (typeof id === 'string') {
    const document = await parts.store.getDocument(database, id);
    if (document) yield document;
    return;
  }
  if (index) {
    const used = Object.fromEntries(
      index.fields.flatMap((field) =>
        equal[field] === undefined || !indexableField.test(field) ? [] : [[field, equal[field]]],
      ),
    );
    yield* await parts.store.findByFields(database, used, Number.MAX_SAFE_INTEGER);
    return;
  }
  for (let from: string | null = null; ;) {
    const page = parts.reader.range(database, {
      from,
      to: null,
      includeTo: true,
      descending: false,
      skip: from === null ? 0 : 1,
      limit: perPage,
    });
    for (const { id: found, rev, body } of page)
      if (!found.startsWith('_design/')) yield { _id: found, _rev: rev, ...(JSON.parse(body) as object) };
    if (page.length < perPage) return;
    from = page.at(-1)?.id ?? null;
    await breathe();
  }
}

const project = (document: Record<string, unknown>, fields: readonly string[]): Record<string, unknown> => {
  const picked: Record<string, unknown> = {};
  for (const field of fields) {
    const path = field.split('.');
    let from: unknown = document;
    for (const step of path)
      from = typeof from === 'object' && from !== null ? (from as Record<string, unknown>)[step] : undefined;
    if (from === undefined) continue;
    let into = picked;
    for (const step of path.slice(0, -1)) {
      const inner: Record<string, unknown> = Object.hasOwn(into, step)
        ? (into[step] as Record<string, unknown>)
        : {};
      into[step] = inner;
      into = inner;
    }
    into[path.at(-1) ?? ''] = from;
  }
  return picked;
};

/** Runs a Mango query. @throws StoreError 400 for a bad selector or a sort without an index */
export const find = async (parts: CouchParts, database: string, query: FindBody) => {
  const selector = readSelector(query.selector);
  const sort = query.sort ?? [];
  const sortFields = sort.map(fieldName);
  const covers = (index: MangoIndex) => sortFields.every((field, n) => index.fields[n] === field);
  if (sort.length > 0 && sortFields[0] !== '_id' && !indexesOf(parts, database).some(covers))
    throw new StoreError(
      400,
      'no_usable_index',
      'No index exists for this sort, try indexing by the sort fields.',
    );
  const skip =
    query.skip + (query.bookmark && query.bookmark !== nobookmark ? Number(query.bookmark) || 0 : 0);
  const matching: StoredDocument[] = [];
  const enough = sort.length > 0 ? Number.MAX_SAFE_INTEGER : skip + query.limit;
  let examined = 0;
  for await (const document of candidates(parts, database, query)) {
    if (matching.length >= enough) break;
    examined += 1;
    if (selector.test(document)) matching.push(document);
  }
  const order = Object.fromEntries(
    sort.map((field) => [
      fieldName(field),
      typeof field !== 'string' && Object.values(field)[0] === 'desc' ? -1 : 1,
    ]),
  );
  const sorted =
    sort.length === 0
      ? matching
      : readSelector({})
          .find<StoredDocument>(matching)
          .sort(order as Record<string, 1 | -1>)
          .all();
  const docs = sorted.slice(skip, skip + query.limit);
  const index = chooseIndex(parts, database, query);
  return {
    docs:
      query.fields && query.fields.length > 0
        ? docs.map((document) => project(document, query.fields ?? []))
        : docs,
    bookmark: docs.length === 0 ? nobookmark : String(skip + docs.length),
    ...(index || '_id' in query.selector
      ? {}
      : { warning: 'No matching index found, create an index to optimize query time.' }),
    ...(query.execution_stats
      ? {
          execution_stats: {
            total_keys_examined: 0,
            total_docs_examined: examined,
            total_quorum_docs_examined: 0,
            results_returned: docs.length,
          },
        }
      : {}),
  };
};
