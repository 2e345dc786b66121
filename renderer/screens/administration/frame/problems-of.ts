import { editableDocument, type EditableDocument } from '#shared/contracts/reference-api.ts';
import type { ReferenceData } from '#shared/documents/reference-data.ts';
import type { ReferenceProblem } from '#shared/domain/reference/problem.ts';
import { checkReference } from '#shared/reference/check-reference.ts';
import { type ShapeProblem, shapeProblems } from '#shared/domain/reference/shape-problems.ts';

export type SectionProblem = ({ of: 'shape' } & ShapeProblem) | ({ of: 'city' } & ReferenceProblem);

/** What the form holds, as it would be written (null while something is wrong), and what is wrong with it, by itself and beside the city. */
export const checkForm = (
  document: EditableDocument,
  city: ReferenceData,
): { document: EditableDocument | null; problems: SectionProblem[] } => {
  const read = editableDocument.safeParse(document);
  const problems: SectionProblem[] = [
    ...shapeProblems(read.error?.issues ?? []).map((problem) => ({ of: 'shape' as const, ...problem })),
    ...checkReference(document, city).map((problem) => ({ of: 'city' as const, ...problem })),
  ];
  return { document: problems.length === 0 ? (read.data ?? null) : null, problems };
};
