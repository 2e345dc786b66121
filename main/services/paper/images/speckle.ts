import type { Ink } from './ink.ts';

/**
 * Removes what is too small to be writing: joined dots (eight neighbours) of fewer than `least`, dust and noise.
 * @returns the same page without them, and how many dots of ink are left
 */
export const withoutSpecks = ({ mask, width, height }: Ink, least: number): Ink & { dots: number } => {
  const kept = new Uint8Array(mask.length);
  const seen = new Uint8Array(mask.length);
  let dots = 0;
  for (let start = 0; start < mask.length; start += 1) {
    if (mask[start] !== 1 || seen[start] === 1) continue;
    const blob = [start];
    seen[start] = 1;
    for (let next = 0; next < blob.length; next += 1) {
      const at = blob[next] ?? 0;
      const x = at % width;
      for (let dy = -1; dy <= 1; dy += 1)
        for (let dx = -1; dx <= 1; dx += 1) {
          const beside = at + dy * width + dx;
          if (x + dx < 0 || x + dx >= width || beside < 0 || beside >= mask.length) continue;
          if (mask[beside] === 1 && seen[beside] === 0) {
            seen[beside] = 1;
            blob.push(beside);
          }
        }
    }
    if (blob.length < least) continue;
    dots += blob.length;
    for (const at of blob) kept[at] = 1;
  }
  return { mask: kept, width, height, dots };
};
