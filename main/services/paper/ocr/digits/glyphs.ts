import type { Box } from '#shared/documents/page-image.ts';
import { percentile } from '#main/services/paper/images/gray.ts';
import type { Gray } from '#main/services/paper/images/gray.ts';

/** Side of the picture of a glyph that is judged, in dots. */
const side = 16;
/** Numbers by which a glyph is judged: its picture, then its height, width and place, in heights of its word. */
export const featureCount = side * side + 3;
/** Dots of ink, joined, that are no dust: the point that is a zero has more at 240 dpi. */
const leastDots = 4;
/** Parts that stand over each other by this share of the narrower one are one glyph: broken digits, letters with their dots. */
const overEachOther = 0.6;
/** Parts that share more than this of the lower one's height stand beside each other: digits whose slants reach over the next. */
const besideEachOther = 0.4;

/** A joined shape of ink, in pixels of the page. */
export interface Glyph {
  box: Box;
  /** 1 where there is ink, row by row of `box`. */
  mask: Uint8Array;
}

interface Part {
  left: number;
  top: number;
  right: number;
  bottom: number;
  dots: number[];
}

const partsOf = (ink: Uint8Array, width: number): Part[] => {
  const seen = new Uint8Array(ink.length);
  const parts: Part[] = [];
  for (let start = 0; start < ink.length; start += 1) {
    if (ink[start] !== 1 || seen[start] === 1) continue;
    seen[start] = 1;
    const part: Part = { left: width, top: ink.length, right: 0, bottom: 0, dots: [start] };
    for (let next = 0; next < part.dots.length; next += 1) {
      const at = part.dots[next] ?? 0;
      const [x, y] = [at % width, Math.floor(at / width)];
      part.left = Math.min(part.left, x);
      part.right = Math.max(part.right, x + 1);
      part.top = Math.min(part.top, y);
      part.bottom = Math.max(part.bottom, y + 1);
      for (let dy = -1; dy <= 1; dy += 1)
        for (let dx = -1; dx <= 1; dx += 1) {
          const beside = at + dy * width + dx;
          if (x + dx < 0 || x + dx >= width || ink[beside] !== 1 || seen[beside] === 1) continue;
          seen[beside] = 1;
          part.dots.push(beside);
        }
    }
    if (part.dots.length >= leastDots) parts.push(part);
  }
  return parts.sort((a, b) => a.left - b.left);
};

const joined = (parts: readonly Part[]): Part[] => {
  const out: Part[] = [];
  for (const part of parts) {
    const last = out.at(-1);
    const over = last ? Math.min(last.right, part.right) - part.left : 0;
    const beside = last ? Math.min(last.bottom, part.bottom) - Math.max(last.top, part.top) : 0;
    if (
      last &&
      over > overEachOther * Math.min(last.right - last.left, part.right - part.left) &&
      beside < besideEachOther * Math.min(last.bottom - last.top, part.bottom - part.top)
    )
      out[out.length - 1] = {
        left: last.left,
        top: Math.min(last.top, part.top),
        right: Math.max(last.right, part.right),
        bottom: Math.max(last.bottom, part.bottom),
        dots: [...last.dots, ...part.dots],
      };
    else out.push(part);
  }
  return out;
};

/** The glyphs in a part of a page, left to right. */
export const glyphsIn = (page: Gray, area: Box): Glyph[] => {
  const width = Math.min(area.width, page.width - area.left);
  const height = Math.min(area.height, page.height - area.top);
  if (width < 2 || height < 2) return [];
  const cut = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const from = (area.top + y) * page.width + area.left;
    cut.set(page.data.subarray(from, from + width), y * width);
  }
  const threshold = (percentile(cut, 0.03) + percentile(cut, 0.9)) / 2;
  const ink = cut.map((value) => (value < threshold ? 1 : 0));
  return joined(partsOf(ink, width)).map(({ left, top, right, bottom, dots }) => {
    const box = { left, top, width: right - left, height: bottom - top };
    const mask = new Uint8Array(box.width * box.height);
    for (const at of dots) mask[(Math.floor(at / width) - top) * box.width + (at % width) - left] = 1;
    return { mask, box: { ...box, left: left + area.left, top: top + area.top } };
  });
};

/** What a glyph looks like among those of its word: {@link featureCount} numbers from 0 to about 1. */
export const featuresOf = ({ mask, box }: Glyph, word: readonly Glyph[]): Float32Array => {
  const features = new Float32Array(featureCount);
  const scale = side / Math.max(box.width, box.height);
  const [across, down] = [(side - box.width * scale) / 2, (side - box.height * scale) / 2];
  for (let y = 0; y < box.height; y += 1)
    for (let x = 0; x < box.width; x += 1) {
      if (mask[y * box.width + x] !== 1) continue;
      // A dot of ink is spread over the dots of the picture that it covers.
      const [x0, x1] = [across + x * scale, across + (x + 1) * scale];
      const [y0, y1] = [down + y * scale, down + (y + 1) * scale];
      for (let row = Math.floor(y0); row < Math.min(side, y1); row += 1)
        for (let column = Math.floor(x0); column < Math.min(side, x1); column += 1) {
          const wide = Math.min(x1, column + 1) - Math.max(x0, column);
          const high = Math.min(y1, row + 1) - Math.max(y0, row);
          const at = row * side + column;
          features[at] = (features[at] ?? 0) + wide * high;
        }
    }
  const top = Math.min(...word.map((one) => one.box.top));
  const tallest = Math.max(...word.map((one) => one.box.height));
  features[side * side] = box.height / tallest;
  features[side * side + 1] = Math.min(2, box.width / tallest);
  features[side * side + 2] = Math.min(2, (box.top + box.height / 2 - top) / tallest);
  return features;
};
