import { z } from 'zod';
import { documentId, requiredText } from './text.ts';

/** A file of a request. The bytes live in the office's `files-…` database, in document `fileId`, under the name `content`. */
export const attachmentRef = z.object({
  fileId: documentId,
  name: requiredText(200),
  /** MIME type. */
  type: z
    .string()
    .regex(/^[\w.+-]+\/[\w.+-]+$/)
    .max(100),
  /** Bytes. */
  size: z.int().min(0).max(100_000_000),
});
export type AttachmentRef = z.infer<typeof attachmentRef>;
