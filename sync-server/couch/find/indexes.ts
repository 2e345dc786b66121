import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { StoredDocument } from '#sync-server/storage/document-store.ts';
import type { CouchParts } from '../couch-parts.ts';

/** A JSON index, kept as CouchDB keeps it: in a design document of language `query`. */
export interface MangoIndex {
  ddoc: string;
  name: string;
  fields: string[];
}
const sortField = z.union([z.string(), z.record(z.string(), z.enum(['asc', 'desc']))]);
/** Body of `POST _index`. */
export const indexBody = z.object({
  index: z.object({ fields: z.array(sortField).min(1).max(20) }),
  ddoc: z.string().min(1).max(200).optional(),
  name: z.string().min(1).max(200).optional(),
  type: z.literal('json').default('json'),
});
export type IndexBody = z.infer<typeof indexBody>;
const designDocument = z.looseObject({
  _id: z.string(),
  language: z.literal('query'),
  views: z.record(z.string(), z.looseObject({ map: z.object({ fields: z.record(z.string(), z.string()) }) })),
});

export const fieldName = (field: z.infer<typeof sortField>): string =>
  typeof field === 'string' ? field : (Object.keys(field)[0] ?? '');

/** The indexes of a database. */
export const indexesOf = ({ reader }: CouchParts, database: string): MangoIndex[] =>
  reader
    .range(database, {
      from: '_design/',
      to: '_design0',
      includeTo: false,
      descending: false,
      skip: 0,
      limit: 1000,
    })
    .flatMap((record) => {
      const read = designDocument.safeParse({ _id: record.id, ...(JSON.parse(record.body) as object) });
      if (!read.success) return [];
      return Object.entries(read.data.views).map(([name, view]) => ({
        ddoc: read.data._id,
        name,
        fields: Object.keys(view.map.fields),
      }));
    });

/** The design document that holds an index; the one there already is kept and added to. */
export const withIndex = (
  body: IndexBody,
  existing: StoredDocument | null,
): { document: StoredDocument; index: MangoIndex; isNew: boolean } => {
  const fields = body.index.fields.map(fieldName);
  const hash = createHash('sha1').update(JSON.stringify(fields)).digest('hex');
  const name = body.name ?? hash;
  const ddoc = `_design/${(body.ddoc ?? hash).replace(/^_design\//, '')}`;
  const before = designDocument.safeParse(existing);
  const views = before.success ? before.data.views : {};
  const definition = {
    map: { fields: Object.fromEntries(fields.map((field) => [field, 'asc'])) },
    reduce: '_count',
    options: { def: { fields: body.index.fields } },
  };
  const isNew = JSON.stringify(views[name]?.map.fields) !== JSON.stringify(definition.map.fields);
  const document: StoredDocument = {
    ...(existing ?? {}),
    _id: ddoc,
    language: 'query',
    views: { ...views, [name]: definition },
  };
  return { document, index: { ddoc, name, fields }, isNew };
};
