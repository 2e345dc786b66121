import type { ComponentType, ReactNode } from 'react';
import type { Bilingual } from '#shared/documents/text.ts';
import type { Day } from '#shared/documents/time.ts';
import type { FieldName } from '../words/field-name.ts';
import type { AdministrationId } from '../words/use-administration-words.ts';
import type { ListEntry } from './EntryList.tsx';
import { codeFrom } from './list-edits.ts';
import type { SectionPage, PageProps } from './page.ts';
import type { FieldAt } from './TextAt.tsx';

type With<End extends string> = AdministrationId extends infer Id
  ? Id extends `administration.${infer Word}.${End}`
    ? Word
    : never
  : never;
/** What an entry is called: there are words to add one and for a list without any. */
export type EntryWord = With<'add'> & With<'none'>;

/** An entry in its list, and at the head of its fields. */
export interface EntryLook extends ListEntry {
  /** At the head of the fields when it is not the title. */
  heading?: string;
  /** Beside it; else the code of an entry whose code is made from its name. */
  about?: ReactNode;
}

/** What the fields of an entry are given. */
export interface EntryProps<Document, Entry> extends PageProps<Document> {
  entry: Entry;
  /** As the server has it; undefined when it is new. */
  stored: Entry | undefined;
  /** Dotted path of the entry. */
  path: string;
  put: (changes: Partial<Entry>) => void;
  /** Ties a field component to a field. */
  at: <Field extends keyof Entry & string>(
    field: Field,
  ) => Pick<FieldAt<Entry[Field]>, 'path' | 'value' | 'onChange'>;
}

/** All that there is to say of a list of entries. What may not be removed because requests name it is said by its kind. */
export interface ListDeclaration<Document, Entry, List extends FieldName> {
  list: List;
  called: EntryWord;
  blank: (beside: {
    document: Document;
    city: PageProps<Document>['city'];
    /** The entry that was chosen. */
    chosen: Entry | undefined;
    today: Day;
    /** Keys that are no longer free. */
    taken: ReadonlySet<string>;
  }) => Entry;
  /** Gives an entry that is new its code. */
  coded?: (entry: Entry, taken: ReadonlySet<string>) => Entry;
  /** How entries look; a hook. */
  useLook: (props: PageProps<Document>) => (entry: Entry, n: number) => EntryLook;
  /** Said above the list; null when there is nothing to say. */
  above?: ComponentType<PageProps<Document>>;
  fields: ComponentType<EntryProps<Document, Entry>>;
  /** When else it may not be removed. */
  mayRemove?: (entry: Entry, document: Document) => boolean;
  /** The order says something: entries go up and down. */
  isOrdered?: boolean;
  /** What else of the document changes with an entry. */
  follow?: (document: Document, before: Entry, after: Entry) => Document;
  begin?: SectionPage<Document>['begin'];
}

/** A code made from the French name; `otherwise` while there is none. */
export const codedByName =
  (otherwise: string) =>
  <Entry extends { code: string; name: Bilingual }>(entry: Entry, taken: ReadonlySet<string>): Entry => ({
    ...entry,
    code: codeFrom(entry.name.fr, taken, otherwise),
  });
