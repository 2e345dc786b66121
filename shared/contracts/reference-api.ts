import { z } from 'zod';
import { oneOfKind } from '../documents/one-of-kind.ts';
import { type EditedKind, editedSchemas, type ReferenceData } from '../documents/reference-data.ts';
import { code, documentId, personText } from '../documents/text.ts';
import { instant } from '../documents/time.ts';

/**
 * How administrators change the city's reference data. Each write is a version; none is ever lost.
 *
 * - `GET  /admin/reference/<kind>` → `referenceState`
 * - `PUT  /admin/reference/<kind>` `referenceWrite` → `referenceState`; 409 when somebody else wrote since `base`; 422
 *   `referenceProblems` when it does not fit the rest of the city
 * - of who decides (`two-pairs.ts`) a PUT is a proposal, answered 202: `GET /approvals` → `approvalsAnswer`,
 *   `POST /approvals/<kind>/approve|refuse` `{id}` by somebody else
 * - `POST /admin/reference/<kind>/preview` `{document}` → `referencePreview`: what a write would bring, nothing changed
 * - `GET  /admin/reference/<kind>/versions` → `referenceVersions`, newest first; `GET …/versions/<n>` → `referenceState` of then
 */
const kinds = Object.keys(editedSchemas) as EditedKind[];
export const editableKind = z.enum(kinds);
export type EditableKind = EditedKind;
/** A document of a kind that administrators change. */
export type EditableDocument = ReferenceData[EditableKind];
export const editableDocument = oneOfKind(Object.values(editedSchemas));

/** `proposed`: what was sent is not this version: it waits for a second pair of eyes. */
export const referenceState = z.object({
  version: z.int().min(1),
  document: editableDocument,
  proposed: z.boolean().optional(),
});
export type ReferenceState = z.infer<typeof referenceState>;
export const referenceWrite = z.object({
  document: editableDocument,
  /** Version it was made from. */
  base: z.int().min(1),
  /** Why, for those who read the history. */
  comment: personText(300),
  /** Of who decides: at once and without a second pair of eyes, which is noted and said. Never for one's own advantage. */
  urgent: z.boolean().default(false),
});

/** A change that waits for somebody else's yes (see `two-pairs.ts`). */
export const proposedChange = z.object({
  id: z.string().max(80),
  document: editableDocument,
  base: z.int().min(1),
  /** null: the server administrator. */
  by: documentId.nullable(),
  comment: z.string(),
  at: instant,
});
export type ProposedChange = z.infer<typeof proposedChange>;
const place = z.object({ person: documentId, position: code, office: z.string(), domain: z.string() });
/** What somebody may say yes or no to: who proposes it, why, and who would come to decide where. */
export const approvalsAnswer = z.object({
  changes: z.array(
    proposedChange
      .pick({ id: true, by: true, comment: true, at: true })
      .extend({ kind: editableKind, gained: z.array(place) }),
  ),
});
export type WaitingChange = z.infer<typeof approvalsAnswer>['changes'][number];
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
