import type { ReferenceData, ReferenceKind } from '#shared/documents/reference-data.ts';
import { referenceKinds } from './reference-kinds.ts';

/** A reference document as it is stored: with what the server writes into it, for example the version of a rule. */
export const stampedReference = <Kind extends ReferenceKind>(
  kind: Kind,
  next: ReferenceData[Kind],
  before: ReferenceData[Kind],
  at: string,
): ReferenceData[Kind] => referenceKinds[kind].stamped?.(next, before, at) ?? next;
