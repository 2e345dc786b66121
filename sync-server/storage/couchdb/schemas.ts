import { z } from 'zod';
import type { StoredDocument } from '../document-store.ts';

/** A document as CouchDB gives it. Its fields are checked by whoever reads it. */
export const couchDocument = z.custom<StoredDocument>(
  (value) => typeof value === 'object' && value !== null && '_id' in value,
);
export const written = z.array(
  z.object({
    id: z.string().default(''),
    rev: z.string().optional(),
    ok: z.boolean().optional(),
    error: z.string().optional(),
    reason: z.string().optional(),
  }),
);
export const listed = z.object({
  rows: z.array(
    z.object({
      doc: couchDocument.nullish(),
      value: z.object({ deleted: z.boolean().optional() }).optional(),
    }),
  ),
});
export const changes = z.object({
  results: z.array(
    z.object({
      seq: z.union([z.string(), z.number()]).transform(String),
      id: z.string(),
      deleted: z.boolean().default(false),
      changes: z.array(z.object({ rev: z.string() })),
      doc: z.unknown().optional(),
    }),
  ),
  last_seq: z.union([z.string(), z.number()]).transform(String),
  pending: z.number().optional(),
});
export const about = z.object({ doc_count: z.int() });
export const found = z.object({ docs: z.array(couchDocument) });
export const anything = z.unknown();
