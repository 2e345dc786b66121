import { z } from 'zod';
import { StoreError } from '#sync-server/storage/document-store.ts';

const attachment = z.object({
  content_type: z.string().max(200).default('application/octet-stream'),
  data: z.string().optional(),
  stub: z.boolean().optional(),
  follows: z.boolean().optional(),
  length: z.number().int().min(0).optional(),
  digest: z.string().max(200).optional(),
  revpos: z.number().int().min(0).optional(),
});

/** A document as a stranger's client may write it. The store refuses unknown underscore members. */
const writtenDocument = z.looseObject({
  _id: z.string().optional(),
  _rev: z.string().optional(),
  _deleted: z.boolean().optional(),
  _revisions: z
    .object({
      start: z.number().int().min(0),
      ids: z
        .array(z.string().regex(/^[0-9a-zA-Z]{1,64}$/))
        .min(1)
        .max(2000),
    })
    .optional(),
  _attachments: z.record(z.string().min(1).max(500), attachment).optional(),
});
export type WrittenDocument = z.infer<typeof writtenDocument>;

/** Reads a document that a client wrote. @throws StoreError 400 */
export const readWritten = (value: unknown): WrittenDocument => {
  // The schema would drop this name in silence; nothing a client writes is dropped.
  if (typeof value === 'object' && value !== null && Object.hasOwn(value, '__proto__'))
    throw new StoreError(400, 'doc_validation', 'Bad special document member: __proto__');
  const read = writtenDocument.safeParse(value);
  if (read.success) return read.data;
  if (read.error.issues[0]?.path[0] === '_rev')
    throw new StoreError(400, 'bad_request', 'Invalid rev format');
  throw new StoreError(400, 'bad_request', 'Document must be a JSON object');
};

/** Names in a path. */
export const databaseParams = z.object({ database: z.string().min(1).max(300) });
export const documentParams = z.object({
  database: z.string().min(1).max(300),
  id: z.string().min(1).max(2000),
});
export const attachmentParams = documentParams.extend({ '*': z.string().min(1).max(1000) });
