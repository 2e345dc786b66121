import { z } from 'zod';
import {
  editableDocument,
  type EditableDocument,
  type EditableKind,
} from '#shared/contracts/reference-api.ts';
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

/** The stored draft of a section if it can be shown, else null. */
export const restoreDraft = <Kind extends EditableKind>(
  kind: Kind,
  value: unknown,
): Draft<DocumentOf<Kind>> | null => {
  const read = stored.safeParse(value).data;
  const from = editableDocument.safeParse(read?.from).data;
  const document = read?.document;
  if (!from || !isShowable(document) || !isOf(kind, from) || !isOf(kind, document)) return null;
  return { from, document };
};
