import { foldText } from '#shared/domain/identification/fold-text.ts';

export const replaced = <Entry>(list: readonly Entry[], n: number, entry: Entry): Entry[] =>
  list.map((old, at) => (at === n ? entry : old));

export const without = <Entry>(list: readonly Entry[], n: number): Entry[] =>
  list.filter((_, at) => at !== n);

/** The entry goes up (-1) or down (1) one place. */
export const shifted = <Entry>(list: readonly Entry[], n: number, by: 1 | -1): Entry[] => {
  const [entry, other] = [list[n], list[n + by]];
  if (entry === undefined || other === undefined) return [...list];
  return list.map((old, at) => (at === n ? other : at === n + by ? entry : old));
};

const codeLength = 36;

/** A code of ours made from a French name, unlike those `taken`. */
export const codeFrom = (name: string, taken: ReadonlySet<string>, otherwise: string): string => {
  const words = foldText(name)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, codeLength)
    .replace(/^[^a-z]+|-+$/g, '');
  const wanted = words === '' ? otherwise : words;
  let code = wanted;
  for (let n = 2; taken.has(code); n += 1) code = `${wanted}-${String(n)}`;
  return code;
};
