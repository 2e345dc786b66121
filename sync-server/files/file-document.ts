import { z } from 'zod';
import { largestFile } from '#shared/documents/attachment.ts';
import { code, documentId, requiredText } from '#shared/documents/text.ts';
import { instant } from '#shared/documents/time.ts';

const type = z
  .string()
  .regex(/^[\w.+-]+\/[\w.+-]+$/)
  .max(100);
/** A file of a request, its bytes in the attachment `content`. Written once. */
export const fileDocument = z.object({
  _id: documentId,
  _rev: z.string().optional(),
  kind: z.literal('file'),
  schema: z.literal(1),
  office: code,
  name: requiredText(200),
  type,
  size: z.int().min(0).max(largestFile),
  by: documentId,
  createdAt: instant,
  _attachments: z.object({
    content: z.object({ content_type: type, data: z.string().max(largestFile * 1.4) }),
  }),
});
