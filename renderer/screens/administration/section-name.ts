import { editableKind, type EditableKind } from '#shared/contracts/reference-api.ts';

/** Sections that are no kind of reference data: nothing of them is a draft or a version. */
const ownSections = ['people', 'machines', 'audit'] as const;
export type SectionName = EditableKind | (typeof ownSections)[number];
/** All sections; the first is where the screen opens. */
export const sectionNames: readonly SectionName[] = [...editableKind.options, ...ownSections];
