import type { ReferenceData, ReferenceKind } from '#shared/documents/reference-data.ts';
import { withFrenchSpaces } from '#shared/documents/french-spaces.ts';
import { kindNames } from './kinds.ts';
import { referenceKinds } from './reference-kinds.ts';

const shippedOf = (kind: ReferenceKind) => [kind, withFrenchSpaces(referenceKinds[kind].shipped())] as const;

/** The city as shipped: what a new server stores first. People are the demo directory's until a real one is connected. */
export const buildReferenceData = (): ReferenceData =>
  // Every kind has its own name as key and its own document as value.
  Object.fromEntries(kindNames.map(shippedOf)) as unknown as ReferenceData;
