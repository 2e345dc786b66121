import { improvementsDatabase, referenceDatabase } from '../policy/databases.ts';

/** What desks read. */
export const unionKinds = ['requests', 'citizens', 'reference', 'improvements', 'registers'] as const;
export type UnionKind = (typeof unionKinds)[number];

/** Databases of the kinds that are the city's, not an office's. */
export const ofTheCity = { reference: referenceDatabase, improvements: improvementsDatabase } as const;
export const isOfTheCity = (kind: UnionKind): kind is keyof typeof ofTheCity => kind in ofTheCity;
