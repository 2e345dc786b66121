import { z } from 'zod';
import { bilingual, code, requiredText } from './text.ts';

/** What a text may leave to be filled, written in braces: `{reference}`. */
export const placeholders = [
  'reference',
  'subject',
  'category',
  'receivedOn',
  'promisedOn',
  'waitingUntil',
  'office',
  'citizen',
] as const;
export type Placeholder = (typeof placeholders)[number];

/** A text for citizens, in both languages, with {@link placeholders}. */
export const template = z.object({
  code,
  use: z.enum(['acknowledgement', 'answer', 'refusal', 'reminder', 'closing']),
  name: bilingual,
  /** Domain it is offered for; null: all. */
  domain: code.nullable(),
  body: z.object({ fr: requiredText(5000), ar: requiredText(5000) }),
  active: z.boolean(),
});
export type Template = z.infer<typeof template>;

export const templates = z.object({
  _id: z.literal('templates'),
  kind: z.literal('templates'),
  schema: z.literal(1),
  templates: z.array(template).max(500),
});
export type Templates = z.infer<typeof templates>;
