import { z } from 'zod';
import { oneOfKind } from '../documents/one-of-kind.ts';
import { type EditedKind, editedSchemas, type ReferenceData } from '../documents/reference-data.ts';
import { documentId, personText } from '../documents/text.ts';
import { instant } from '../documents/time.ts';

/**
 * How administrators change the city's reference data. Each write is a version; none is ever lost.
 *
 * - `GET  /admin/reference/<kind>` → `referenceState`
 * - `PUT  /admin/reference/<kind>` `referenceWrite` → `referenceState`; 409 when somebody else wrote since `base`; 422
 *   `referenceProblems` when it does not fit the rest of the city
 * - `POST /admin/reference/<kind>/preview` `{document}` → `referencePreview`: what a write would bring, nothing changed
 * - `GET  /admin/reference/<kind>/versions` → `referenceVersions`, newest first; `GET …/versions/<n>` → `referenceState` of then
 */
const kinds = Object.keys(editedSchemas) as EditedKind[];
export const editableKind = z.enum(kinds);
export type EditableKind = EditedKind;
/** A document of a kind that administrators change. */
export type EditableDocument = ReferenceData[EditableKind];
export const editableDocument = oneOfKind(Object.values(editedSchemas));

export const referenceState = z.object({ version: z.int().min(1), document: editableDocument });
export type ReferenceState = z.infer<typeof referenceState>;
export const referenceWrite = z.object({
  document: editableDocument,
  /** Version it was made from. */
  base: z.int().min(1),
  /** Why, for those who read the history. */
  comment: personText(300),
});
export const referenceVersion = z.object({
  version: z.int().min(1),
  at: instant,
  /** null: shipped, or the server administrator. */
  by: documentId.nullable(),
  comment: z.string(),
});
export type ReferenceVersion = z.infer<typeof referenceVersion>;
export const referenceVersions = z.object({ versions: z.array(referenceVersion) });
export const referenceProblems = z.object({
  error: z.literal('does-not-fit'),
  reason: z.string(),
  problems: z.array(z.object({ code: z.string(), path: z.string(), value: z.string() })),
});

const dueChange = z.object({
  reference: z.string(),
  office: z.string(),
  before: instant.nullable(),
  after: instant.nullable(),
});
/** `due` counts open requests whose internal target or legal dates would move, with the first few of them. */
export const referencePreview = z.object({
  problems: referenceProblems.shape.problems,
  openRequests: z.int().min(0),
  due: z.object({ moved: z.int().min(0), sooner: z.int().min(0), examples: z.array(dueChange).max(20) }),
});
export type ReferencePreview = z.infer<typeof referencePreview>;
