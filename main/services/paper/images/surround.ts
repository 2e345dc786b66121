import type { Gray } from './gray.ts';

/** Darker than this share of the page's white, at the edge of the image, is the lid or the table rather than paper. */
const darkBelow = 0.35;
/** A dark patch at the edge is a surround when it takes at least this share of one side; a letterhead's bar does not. */
const leastOfSide = 0.6;
/** Dark patches this small beside a side are the wedge that a skewed sheet leaves; deeper ones may be print. */
const wedgeDepth = 0.04;

/** What lies around the paper on an image: 1 where it is not paper. */
export interface Surround {
  mask: Uint8Array;
  width: number;
  height: number;
  found: boolean;
}

/** Fills every dark patch that touches the image's edge; the patches are returned as lists of pixels. */
const darkPatches = (dark: Uint8Array, width: number, height: number): Int32Array[] => {
  const seen = new Uint8Array(dark.length);
  const patches: Int32Array[] = [];
  const flood = (start: number): void => {
    const stack = [start];
    const patch: number[] = [];
    seen[start] = 1;
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      patch.push(at);
      const x = at % width;
      for (const next of [
        x > 0 ? at - 1 : -1,
        x < width - 1 ? at + 1 : -1,
        at - width,
        at + width < dark.length ? at + width : -1,
      ])
        if (next >= 0 && dark[next] === 1 && seen[next] === 0) {
          seen[next] = 1;
          stack.push(next);
        }
    }
    patches.push(Int32Array.from(patch));
  };
  const visit = (at: number) => {
    if (dark[at] === 1 && seen[at] === 0) flood(at);
  };
  for (let x = 0; x < width; x += 1) {
    visit(x);
    visit((height - 1) * width + x);
  }
  for (let y = 0; y < height; y += 1) {
    visit(y * width);
    visit(y * width + width - 1);
  }
  return patches;
};

/** The largest share of one side that a patch takes, and how deep it reaches from that side (share of the other). */
const hold = (patch: Int32Array, width: number, height: number) => {
  const sides = [0, 0, 0, 0];
  let [left, right, top, bottom] = [width, 0, height, 0];
  for (const at of patch) {
    const x = at % width;
    const y = Math.floor(at / width);
    if (x === 0) sides[0] = (sides[0] ?? 0) + 1 / height;
    if (x === width - 1) sides[1] = (sides[1] ?? 0) + 1 / height;
    if (y === 0) sides[2] = (sides[2] ?? 0) + 1 / width;
    if (y === height - 1) sides[3] = (sides[3] ?? 0) + 1 / width;
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return {
    side: Math.max(...sides),
    depth: Math.min((right - left + 1) / width, (bottom - top + 1) / height),
  };
};

/**
 * Finds the dark surround of a sheet: black lid, table, the wedge beside a skewed sheet.
 * @param gray the page, 100 dpi or so
 * @param white brightness of its paper
 */
export const surroundOf = ({ data, width, height }: Gray, white: number): Surround => {
  const dark = data.map((value) => (value < white * darkBelow ? 1 : 0));
  const mask = new Uint8Array(data.length);
  let found = false;
  for (const patch of darkPatches(dark, width, height)) {
    const { side, depth } = hold(patch, width, height);
    if (side < leastOfSide && !(side > 0.05 && depth < wedgeDepth)) continue;
    found = true;
    for (const at of patch) mask[at] = 1;
  }
  return { mask, width, height, found };
};
