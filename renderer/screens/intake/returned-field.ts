import type { Refusal } from '#shared/documents/verdict.ts';
import { type CheckedField, checkedFields } from './check.ts';

/** Where the server's schema of a registration has what the form asks under another name. */
const otherNames: Readonly<Record<string, CheckedField>> = {
  'complainant.name': 'name',
  'complainant.phone': 'phone',
  'complainant.paper': 'paperNumber',
  'complainant.email': 'email',
  'complainant.address': 'home',
  complainant: 'lookup',
  'place.landmark': 'landmark',
  place: 'address',
  arrival: 'arrivedOn',
};
const byCode: Partial<Record<Refusal['code'], CheckedField>> = {
  'unknown-category': 'category',
  'unknown-office': 'address',
  'clock-moved': 'arrivedOn',
};

/** The field of the form that a refusal is about; null when it is about none. `field` among its values: a path in the command. */
export const returnedField = ({ code, values }: Refusal): CheckedField | null => {
  const path = (values['field'] ?? '').replace(/^body\./, '');
  const found = Object.entries(otherNames).find(([name]) => path === name || path.startsWith(`${name}.`));
  return found?.[1] ?? checkedFields.find((field) => field === path.split('.')[0]) ?? byCode[code] ?? null;
};
