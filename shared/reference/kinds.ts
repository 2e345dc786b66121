import { type ReferenceKind, referenceSchemas } from '#shared/documents/reference-data.ts';

/** The names of all kinds, in the order of their schemas. */
export const kindNames = Object.keys(referenceSchemas) as readonly ReferenceKind[];
