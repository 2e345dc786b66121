import { z } from 'zod';
import { documentId, requiredText, withoutBidiFormats } from './text.ts';

/** Largest file of a request, in bytes: what the server takes. */
export const largestFile = 25 * 1024 * 1024;
/** Letters kept of the words read in a file. */
export const longestFileText = 4000;

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
  /** Words read in a scanned letter, so that it is found by them; as personal as the description of the request. */
  text: z.string().max(longestFileText).transform(withoutBidiFormats).optional(),
});
export type AttachmentRef = z.infer<typeof attachmentRef>;
