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
  | 'nothing-done'
  | 'substitute-is-holder'
  | 'anonymised-before-archived';

/** Where it is (`categories.3.unit`) and which value. */
export interface ReferenceProblem {
  code: ReferenceProblemCode;
  path: string;
  value: string;
}

/** Problems of values that have to be among some. */
export const notAmong = (
  code: ReferenceProblemCode,
  known: ReadonlySet<string>,
  values: readonly (readonly [path: string, value: string | null])[],
): ReferenceProblem[] =>
  values.flatMap(([path, value]) =>
    value === null || value === '*' || known.has(value) ? [] : [{ code, path, value }],
  );

/** Problems of codes that have to differ. */
export const codesTwice = (
  path: string,
  entries: readonly { code: string }[] | readonly { id: string }[],
): ReferenceProblem[] => {
  const seen = new Set<string>();
  return entries.flatMap((entry, n): ReferenceProblem[] => {
    const value = 'code' in entry ? entry.code : entry.id;
    if (!seen.has(value)) {
      seen.add(value);
      return [];
    }
    return [{ code: 'code-twice', path: `${path}.${String(n)}`, value }];
  });
};

/** Problems of codes that requests may carry and that are no more: they are put out of use instead. */
export const codesRemoved = (
  path: string,
  before: readonly { code: string }[],
  after: readonly { code: string }[],
): ReferenceProblem[] => {
  const kept = new Set(after.map(({ code }) => code));
  return before
    .filter(({ code }) => !kept.has(code))
    .map(({ code }) => ({ code: 'code-removed', path, value: code }));
};
