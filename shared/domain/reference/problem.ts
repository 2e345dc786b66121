/** What is wrong with reference data as a whole; sentences under `reference-problem.<code>`. */
export type ReferenceProblemCode =
  | 'code-twice'
  | 'code-removed'
  | 'unknown-domain'
  | 'unknown-category'
  | 'unknown-office'
  | 'unknown-unit'
  | 'unknown-partner'
  | 'unknown-arrondissement'
  | 'unknown-position'
  | 'unknown-person'
  | 'unknown-template'
  | 'unknown-placeholder'
  | 'office-without-successor'
  | 'successor-ends'
  | 'nothing-done'
  | 'substitute-is-holder'
  | 'holder-without-rights'
  | 'anonymised-before-archived'
  | 'reopened-after-archived'
  | 'satisfied-after-reopened';

/** Where it is (`categories.3.unit`) and which value. */
export interface ReferenceProblem {
  code: ReferenceProblemCode;
  path: string;
  value: string;
}

/** Problems of values that have to be among some. */
export const notAmong = (
  code: ReferenceProblemCode,
  known: readonly string[],
  values: readonly (readonly [path: string, value: string | null])[],
): ReferenceProblem[] => {
  const among = new Set(known);
  return values.flatMap(([path, value]) =>
    value === null || value === '*' || among.has(value) ? [] : [{ code, path, value }],
  );
};

/** Problems of codes that have to differ. */
export const codesTwice = (path: string, codes: readonly string[]): ReferenceProblem[] =>
  codes.flatMap((value, n): ReferenceProblem[] =>
    codes.indexOf(value) === n ? [] : [{ code: 'code-twice', path: `${path}.${String(n)}`, value }],
  );

/** Problems of codes that requests may carry and that are no more: they are put out of use instead. */
export const codesRemoved = (
  path: string,
  before: readonly string[],
  after: readonly string[],
): ReferenceProblem[] =>
  before.filter((value) => !after.includes(value)).map((value) => ({ code: 'code-removed', path, value }));
