import type { ComponentType } from 'react';
import type { EditableKind } from '#shared/contracts/reference-api.ts';
import type { ReferenceData } from '#shared/documents/reference-data.ts';
import type { Day } from '#shared/documents/time.ts';
import type { ListName } from '#shared/reference/define-kind.ts';
import type { AdministrationId } from '../words/use-administration-words.ts';

/** A document that a section edits. */
export type DocumentOf<Kind extends EditableKind = EditableKind> = ReferenceData[Kind];

/** What a page of a section is given; what is wrong is shown at its field by the frame. */
export interface PageProps<Document> {
  document: Document;
  /** As the server has it. */
  saved: Document;
  /** The city as it is, this section's document as in the form. */
  city: ReferenceData;
  change: (next: Document) => void;
}

/** A part of a section that is shown by itself: one of the document's lists, or a form. */
export interface SectionPage<Document> {
  label: AdministrationId;
  /** How many there are. */
  count?: (document: Document) => number;
  /** The entry to begin with; else the first. */
  begin?: (document: Document, today: Day) => number;
  view: ComponentType<PageProps<Document>>;
}

/** A page that is a list of the document. */
export interface ListPage<Document, List extends string> extends SectionPage<Document> {
  list: List;
}

/** The pages of a section in their order, under the names of what they edit. Every list of the document has its page. */
export type Pages<Document> = { readonly [List in ListName<Document>]: ListPage<Document, List> } & Readonly<
  Record<string, SectionPage<Document>>
>;
