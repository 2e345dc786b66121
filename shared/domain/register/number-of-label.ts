import type { Refusal } from '#shared/documents/verdict.ts';
import { isReference, readReference } from './reference.ts';

/** The number that a label stands for at this desk in this year, or why it is none. */
export const numberOfLabel = (label: string, desk: string, year: number): number | Refusal => {
  const parts = isReference(label) ? readReference(label) : null;
  if (parts === null) return { code: 'reference-invalid', values: { reference: label } };
  const values = { reference: label, desk: parts.desk };
  if (parts.desk !== desk) return { code: 'label-of-another-desk', values };
  return parts.year === year ? parts.sequence : { code: 'label-of-another-year', values };
};
