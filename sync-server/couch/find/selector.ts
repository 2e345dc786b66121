import { Query } from 'mingo';
import { StoreError } from '#sync-server/storage/document-store.ts';
import { linear, linearPattern, linearRegex } from './linear-regex.ts';

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
/** Names in one selector, at every depth: each is looked at for each document. */
const mostNames = 2000;

/** The selector with nothing but Mango's operators, its regular expressions in a form that ours reads. @throws StoreError 400 */
const checked = (value: unknown, depth: number, asked: { names: number }): unknown => {
  if (depth > deepest) throw new StoreError(400, 'invalid_selector', 'The selector is nested too deeply.');
  if (Array.isArray(value)) return value.map((item) => checked(item, depth + 1, asked));
  if (typeof value !== 'object' || value === null) return value;
  const named = Object.entries(value);
  asked.names += named.length;
  if (asked.names > mostNames)
    throw new StoreError(400, 'invalid_selector', 'The selector asks for too much at once.');
  return Object.fromEntries(
    named.map(([name, inner]) => {
      if (name.startsWith('$') && !operators.has(name))
        throw new StoreError(400, 'invalid_operator', `Invalid operator: ${name}`);
      return name === '$regex' ? [linear, linearPattern(inner)] : [name, checked(inner, depth + 1, asked)];
    }),
  );
};

/** A Mango selector, ready to test documents. @throws StoreError 400 for operators Mango does not have */
export const readSelector = (selector: Record<string, unknown>): Query => {
  const safe = checked(selector, 0, { names: 0 }) as Record<string, unknown>;
  try {
    return new Query(safe, { scriptEnabled: false, context: linearRegex });
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
