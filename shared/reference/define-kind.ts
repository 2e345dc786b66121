import type { ReferenceData, ReferenceKind } from '#shared/documents/reference-data.ts';
import type { ReferenceProblem } from '#shared/domain/reference/problem.ts';

/** Names of the lists that a document is made of: those of entries with named fields. */
export type ListName<Document> = {
  [Field in keyof Document & string]: Document[Field] extends readonly object[]
    ? Document[Field] extends readonly (readonly unknown[])[]
      ? never
      : Field
    : never;
}[keyof Document & string];

/** An entry of one of a document's lists. */
export type EntryOf<Document, List extends keyof Document> = Document[List] extends readonly (infer Entry)[]
  ? Entry
  : never;

/** What is known of a list of entries. */
export interface ListRules<Field extends string = string> {
  /** The fields an entry is known by over its versions. */
  key: readonly Field[];
  /** Two entries with one key do not fit the city. Without it the schema refuses them, or they may be. */
  isUnique?: boolean;
  /** Requests name its entries: a stored one stays and goes out of use instead. */
  isLasting?: boolean;
  /** Fields that the server writes and nobody looks at. */
  written?: readonly Field[];
}

/** All that the city's house knows of a kind of reference data besides its schema. */
export interface KindDeclaration<Kind extends ReferenceKind> {
  kind: Kind;
  /** What moves with it for open requests: their due dates, or only what the watch does and when. null: nothing. */
  moves: 'due-dates' | 'watch' | null;
  /** What a new server stores. */
  shipped: () => ReferenceData[Kind];
  lists: {
    [List in ListName<ReferenceData[Kind]>]: ListRules<keyof EntryOf<ReferenceData[Kind], List> & string>;
  };
  /** What is wrong with it beside the rest of the city. Its shape is its schema's matter, its lists' keys are looked at by themselves. */
  check: (next: ReferenceData[Kind], city: ReferenceData) => ReferenceProblem[];
  /** As it is stored, with what the server writes into it. */
  stamped?: (next: ReferenceData[Kind], before: ReferenceData[Kind], at: string) => ReferenceData[Kind];
}

/** Declares a kind of reference data. */
export const defineReferenceKind = <Kind extends ReferenceKind>(
  declaration: KindDeclaration<Kind>,
): KindDeclaration<Kind> => declaration;
