import { z } from 'zod';
import { retention } from '../documents/reference-data.ts';
import { code } from '../documents/text.ts';

/** `POST /admin/retention/preview` `retentionPreviewBody` → `retentionPreview`: what these months would do now; nothing is changed. */
export const retentionPreviewBody = z.object({ document: retention });

/** Requests that would move to the archive or lose everything about people, by the months asked and by those in force. */
const effect = z.object({ archived: z.int().min(0), anonymised: z.int().min(0) });
export const retentionPreview = z.object({
  after: effect,
  before: effect,
  /** Of those that would be made anonymous, most first. */
  offices: z.array(z.object({ office: code, anonymised: z.int().min(1) })),
});
export type RetentionPreview = z.infer<typeof retentionPreview>;
