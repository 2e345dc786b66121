import { administrationAreas, type AdministrationId } from './use-administration-words.ts';

/** A field or a list that has words, whichever messages of the screen they stand in. */
export type FieldName = AdministrationId extends infer Id
  ? Id extends `administration.field.${infer Name}`
    ? Name
    : never
  : never;

/** What a field or a list is called. */
export const fieldLabel = <Field extends FieldName>(field: Field) => `administration.field.${field}` as const;
export const isFieldName = (text: string): text is FieldName =>
  administrationAreas.some(({ fr }) => `administration.field.${text}` in fr);
