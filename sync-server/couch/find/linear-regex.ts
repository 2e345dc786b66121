import { Context } from 'mingo';
import { flatten, resolve } from 'mingo/util';
import { RE2JS } from 're2js';
import { StoreError } from '#sync-server/storage/document-store.ts';

/** Stands for `$regex`, which mingo hands to an engine that may take years over a short text. */
export const linear = '$linearRegex';
const longest = 500;

/**
 * A regular expression that is matched in time linear in the text, whatever it is: no look-around, no back references.
 * @throws StoreError 400
 */
export const linearPattern = (given: unknown): string => {
  const refused = (why: string) => new StoreError(400, 'invalid_regex', why);
  if (typeof given !== 'string' || given.length > longest)
    throw refused('A regular expression must be a text of at most 500 characters.');
  try {
    RE2JS.compile(given);
    return given;
  } catch (error) {
    throw refused(`This regular expression cannot be used: ${error instanceof Error ? error.message : ''}`);
  }
};

/** Tests one member of a document. */
const matcher = (selector: string, pattern: string) => {
  const compiled = RE2JS.compile(pattern);
  return (document: Record<string, unknown>): boolean => {
    const value: unknown = resolve(document, selector, { unwrapArray: true });
    const values: unknown[] = Array.isArray(value) ? flatten(value, 1) : [value];
    return values.some((one) => typeof one === 'string' && compiled.matcher(one).find());
  };
};

/** Mingo's operators with ours. */
export const linearRegex = Context.init({
  query: {
    [linear]: (...[selector, pattern]: readonly unknown[]) => matcher(String(selector), String(pattern)),
  },
});
