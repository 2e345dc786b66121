import { scaleQuantize } from 'd3-scale';

/** Steps of the arrondissements' colour; the number is written on each as well. */
export const steps = [0, 1, 2, 3, 4] as const;

/** Which step a value has between the least and the most; null: no value. */
export const shadeOf = (values: readonly (number | null)[]): ((value: number | null) => number | null) => {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return () => null;
  const least = Math.min(...known);
  const most = Math.max(...known);
  if (least === most) return (value) => (value === null ? null : steps[2]);
  const scale = scaleQuantize([least, most], [...steps]);
  return (value) => (value === null ? null : scale(value));
};
