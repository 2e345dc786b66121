import { z } from 'zod';
import {
  editableDocument,
  type EditableDocument,
  type EditableKind,
} from '#shared/contracts/reference-api.ts';
import { differencesOf } from '#shared/domain/reference/differences.ts';
import { isSame } from '#shared/domain/reference/entries.ts';
import { referenceKinds } from '#shared/reference/reference-kinds.ts';
import type { DocumentOf } from '../form/page.ts';

/** Changes not saved yet, and the document they were made on. */
export interface Draft<Document> {
  from: Document;
  document: Document;
}

export const draftKey = (kind: EditableKind): string => `administration:${kind}`;

export const isOf = <Kind extends EditableKind>(
  kind: Kind,
  document: EditableDocument,
): document is DocumentOf<Kind> => document.kind === kind;

const stored = z.object({ from: z.unknown(), document: z.unknown() });

/** A form may hold wrong values, but nothing that the screens cannot show: numbers are the only thing that may be missing. */
const isShowable = (document: unknown): document is EditableDocument => {
  const { error } = editableDocument.safeParse(document);
  return (error?.issues ?? []).every(
    (issue) =>
      issue.code !== 'invalid_union' &&
      (issue.code !== 'invalid_type' || issue.expected === 'number' || issue.expected === 'int'),
  );
};

/** A draft of an earlier version of Maktab that is not right yet: the fields that have come since are as they begin. */
const withNewFields = <Document extends EditableDocument>(document: Document, from: Document): Document => {
  const filled = { ...from, ...document };
  if (filled.kind !== 'catalogue') return filled;
  const begun = { appliesFrom: null, movesLate: false, changedAt: null, earlier: [] };
  return { ...filled, categories: filled.categories.map((one) => ({ ...begun, ...one })) };
};

/** The stored draft of a section if it can be shown, else null. */
export const restoreDraft = <Kind extends EditableKind>(
  kind: Kind,
  value: unknown,
): Draft<DocumentOf<Kind>> | null => {
  const read = stored.safeParse(value).data;
  const from = editableDocument.safeParse(read?.from).data;
  const document = read?.document;
  if (!from || !isShowable(document) || !isOf(kind, from) || !isOf(kind, document)) return null;
  const whole = editableDocument.safeParse(document).data;
  return { from, document: whole && isOf(kind, whole) ? whole : withNewFields(document, from) };
};

/**
 * Whether somebody else has written what a draft was not made from. A draft that says what stands there already is behind nobody:
 * one's own save, before the draft is forgotten, or two who did the same.
 */
export const isBehind = <Document extends EditableDocument>(
  draft: Draft<Document>,
  present: Document,
): boolean =>
  !isSame(draft.from, present) &&
  differencesOf(draft.document, present, referenceKinds[present.kind].lists).length > 0;
