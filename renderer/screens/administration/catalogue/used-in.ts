import type { Category } from '#shared/documents/reference-data.ts';

/** The categories of a domain that are in use. */
export const usedIn = (categories: readonly Category[], domain: string): Category[] =>
  categories.filter((category) => category.domain === domain && category.active);
