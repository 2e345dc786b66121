import { featureCount } from './glyphs.ts';

/** What a glyph may be: Arabic-Indic digits, Western ones, marks between them, or something else. */
export const glyphClasses = [...'٠١٢٣٤٥٦٧٨٩0123456789/-.', 'other'] as const;

/** A small net: one hidden layer of rectified units. Weights a unit after the other, each unit's bias last. */
export interface Net {
  hidden: Float32Array;
  output: Float32Array;
  units: number;
}

/** How likely a glyph is each of {@link glyphClasses}; the sum is 1. */
export const likelihoods = ({ hidden, output, units }: Net, features: Float32Array): Float32Array => {
  const active = new Float32Array(units);
  for (let unit = 0; unit < units; unit += 1) {
    const from = unit * (featureCount + 1);
    let sum = hidden[from + featureCount] ?? 0;
    for (let at = 0; at < featureCount; at += 1) sum += (features[at] ?? 0) * (hidden[from + at] ?? 0);
    active[unit] = Math.max(0, sum);
  }
  const scores = Float32Array.from(glyphClasses, (_, at) => {
    const from = at * (units + 1);
    let sum = output[from + units] ?? 0;
    for (let unit = 0; unit < units; unit += 1) sum += (active[unit] ?? 0) * (output[from + unit] ?? 0);
    return sum;
  });
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const all = powers.reduce((sum, value) => sum + value, 0);
  return powers.map((value) => value / all);
};
