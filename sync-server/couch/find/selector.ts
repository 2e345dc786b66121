import { Query } from 'mingo';
import { StoreError } from '#sync-server/storage/document-store.ts';

/** Mango's operators (CouchDB 3), all that a selector may use: nothing in it can run code. */
const operators = new Set([
  '$lt',
  '$lte',
  '$eq',
  '$ne',
  '$gte',
  '$gt',
  '$exists',
  '$type',
  '$in',
  '$nin',
  '$size',
  '$mod',
  '$regex',
  '$and',
  '$or',
  '$not',
  '$nor',
  '$all',
  '$elemMatch',
]);
const deepest = 50;

const check = (value: unknown, depth: number): void => {
  if (depth > deepest) throw new StoreError(400, 'invalid_selector', 'The selector is nested too deeply.');
  if (Array.isArray(value)) for (const item of value) check(item, depth + 1);
  else if (typeof value === 'object' && value !== null)
    for (const [name, inner] of Object.entries(value)) {
      if (name.startsWith('$') && !operators.has(name))
        throw new StoreError(400, 'invalid_operator', `Invalid operator: ${name}`);
      if (name === '$regex' && (typeof inner !== 'string' || inner.length > 500))
        throw new StoreError(
          400,
          'invalid_regex',
          'A regular expression must be a text of at most 500 characters.',
        );
      check(inner, depth + 1);
    }
};

/** A Mango selector, ready to test documents. @throws StoreError 400 for operators Mango does not have */
export const readSelector = (selector: Record<string, unknown>): Query => {
  check(selector, 0);
  try {
    return new Query(selector, { scriptEnabled: false });
  } catch {
    throw new StoreError(400, 'invalid_selector', 'The selector cannot be read.');
  }
};

/** Top-level fields that a selector compares with one text or number: what an index can answer. */
export const equalities = (selector: Record<string, unknown>): Record<string, string | number> => {
  const found: Record<string, string | number> = {};
  for (const [field, condition] of Object.entries(selector)) {
    if (field.startsWith('$')) continue;
    const value =
      typeof condition === 'object' && condition !== null && '$eq' in condition ? condition.$eq : condition;
    if (typeof value === 'string' || typeof value === 'number') found[field] = value;
  }
  return found;
};
