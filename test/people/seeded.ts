/** Words that no code, id, number or date can be. */
export const secret = 'Zineb la Secrète';

type Put = (value: string) => unknown;

/** Every string inside a value: its path, and the whole value with another string there. */
const stringsIn = (value: unknown, path: string, put: (inner: unknown) => unknown): [string, Put][] => {
  if (typeof value === 'string') return [[path, put]];
  if (Array.isArray(value))
    return value.flatMap((item: unknown, n) =>
      stringsIn(item, `${path}.${String(n)}`, (inner) => put(value.with(n, inner))),
    );
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    stringsIn(item, path === '' ? key : `${path}.${key}`, (inner) => put({ ...value, [key]: inner })),
  );
};

/**
 * A value with the secret in every place where its schema takes any words; `kept` paths stay as they are. Gives the value and
 * the places.
 */
export const seeded = <T>(
  value: T,
  parse: (candidate: unknown) => T | null,
  kept: readonly string[] = [],
): { value: T; places: string[] } =>
  stringsIn(value, '', (inner) => inner).reduce<{ value: T; places: string[] }>(
    (sown, [path]) => {
      const place = stringsIn(sown.value, '', (inner) => inner).find(([known]) => known === path);
      const candidate = kept.includes(path) ? null : parse(place?.[1](secret));
      return candidate === null ? sown : { value: candidate, places: [...sown.places, path] };
    },
    { value, places: [] },
  );
