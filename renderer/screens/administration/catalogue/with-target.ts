import type { Catalogue } from '#shared/documents/reference-data.ts';
import type { ProposedTarget } from '../address.ts';
import type { FormPosition } from '../form/form-context.ts';

/** The catalogue with another target for a category, as if it had been typed; null when there is no such category. */
export const withTarget = (
  document: Catalogue,
  { category, hours }: ProposedTarget,
): { document: Catalogue; place: FormPosition } | null => {
  const n = document.categories.findIndex(({ code }) => code === category);
  if (n < 0) return null;
  const categories = document.categories.map((one, at) => (at === n ? { ...one, targetHours: hours } : one));
  return { document: { ...document, categories }, place: { list: 'categories', n } };
};
