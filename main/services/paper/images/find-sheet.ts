import { leastStep, leftEdge } from './edge-lines.ts';
import type { EdgeLine } from './edge-lines.ts';
import { percentile } from './gray.ts';
import type { Gray } from './gray.ts';
import { anglesOf, quadArea, crossing, sidesOf } from './quad.ts';
import type { ImagePoint, Quad } from './quad.ts';

/** Pixels at the rim of an image that tell whether anything but paper is there. */
const rim = 3;

/** Share of a side along which its edge must show. */
const leastShown = 0.72;
/** A sheet fills at least this much of the picture; one that fills all of it needs no finding. */
const filled = { least: 0.2, most: 0.985 };
/** Degrees at a corner of a sheet seen at a slant, and how much longer a side may be than the one across. */
const corners = { least: 60, most: 120 };
const mostForeshortened = 1.8;
/** What lies around a sheet is darker than this share of its paper; around a printed frame it is paper again. */
const darkerAround = 0.9;
/** How far the corners are drawn in, so that nothing of the table is left: a share of the diagonal. */
const drawnIn = 0.004;

/** Mirrored left to right, or with rows and columns exchanged. */
const mirrored = ({ data, width, height }: Gray): Gray => {
  const out = new Uint8Array(data.length);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) out[y * width + width - 1 - x] = data[y * width + x] ?? 0;
  return { data: out, width, height };
};
const transposed = ({ data, width, height }: Gray): Gray => {
  const out = new Uint8Array(data.length);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) out[x * height + y] = data[y * width + x] ?? 0;
  return { data: out, width: height, height: width };
};

/** Whether the rim of an image is mostly darker than its paper: on a scan it is paper or a white lid. Costs nothing beside the search. */
const hasSurround = ({ data, width, height }: Gray): boolean => {
  const edge: number[] = [];
  for (let y = 0; y < height; y += 1)
    for (
      let x = 0;
      x < width;
      x += y < rim || y >= height - rim || x < rim || x >= width - rim - 1 ? 1 : width - 2 * rim
    )
      if (y < rim || y >= height - rim || x < rim || x >= width - rim) edge.push(data[y * width + x] ?? 0);
  return percentile(Uint8Array.from(edge), 0.4) < percentile(data, 0.8) * darkerAround;
};

const shows = ({ stepAt }: EdgeLine, from: number, to: number, most: number): boolean => {
  const [start, end] = [Math.max(0, Math.ceil(Math.min(from, to))), Math.min(most, Math.max(from, to))];
  let [shown, all] = [0, 0];
  for (let at = start; at < end; at += 1) {
    all += 1;
    if (stepAt(at) >= leastStep) shown += 1;
  }
  return all > 0 && shown >= all * leastShown;
};

const isInside = ({ x, y }: ImagePoint, quad: Quad): boolean =>
  quad.every((corner, at) => {
    const next = quad[(at + 1) % 4] ?? corner;
    return (next.x - corner.x) * (y - corner.y) - (next.y - corner.y) * (x - corner.x) >= 0;
  });

/** Whether what is around the quad is no paper. */
const liesOnSomething = ({ data, width, height }: Gray, quad: Quad): boolean => {
  const [inside, outside]: [number[], number[]] = [[], []];
  for (let y = 0; y < height; y += 2)
    for (let x = 0; x < width; x += 2)
      (isInside({ x, y }, quad) ? inside : outside).push(data[y * width + x] ?? 0);
  if (outside.length === 0) return false;
  const paper = percentile(Uint8Array.from(inside), 0.7);
  return percentile(Uint8Array.from(outside), 0.5) < paper * darkerAround;
};

const isSheet = (gray: Gray, quad: Quad): boolean => {
  const share = quadArea(quad) / (gray.width * gray.height);
  if (share < filled.least || share > filled.most) return false;
  if (anglesOf(quad).some((angle) => angle < corners.least || angle > corners.most)) return false;
  const [top, right, bottom, left] = sidesOf(quad);
  const ratios = [top / bottom, left / right].map((ratio) => Math.max(ratio, 1 / ratio));
  return ratios.every((ratio) => ratio < mostForeshortened) && liesOnSomething(gray, quad);
};

const towardsMiddle = (quad: Quad): Quad => {
  const middle = { x: 0, y: 0 };
  for (const { x, y } of quad) {
    middle.x += x / 4;
    middle.y += y / 4;
  }
  const of = ({ x, y }: ImagePoint): ImagePoint => ({
    x: x + (middle.x - x) * 2 * drawnIn,
    y: y + (middle.y - y) * 2 * drawnIn,
  });
  const [a, b, c, d] = quad;
  return [of(a), of(b), of(c), of(d)];
};

/**
 * The corners of a sheet of paper that was photographed on a darker table, whatever its slant; null where no sheet shows all four
 * sides, as on a scan.
 * @param gray some 400 pixels across
 */
export const findSheet = (gray: Gray): Quad | null => {
  if (!hasSurround(gray)) return null;
  const { width, height } = gray;
  const flip = ({ x, y }: ImagePoint): ImagePoint => ({ x: width - 1 - x, y });
  const turn = ({ x, y }: ImagePoint): ImagePoint => ({ x: y, y: x });
  const flipDown = ({ x, y }: ImagePoint): ImagePoint => ({ x, y: height - 1 - y });
  const lying = transposed(gray);
  const [left, right] = [leftEdge(gray), leftEdge(mirrored(gray))];
  const [top, bottom] = [leftEdge(lying), leftEdge(mirrored(lying))];
  const line = ({ line: [a, b] }: EdgeLine, of: (point: ImagePoint) => ImagePoint) => [of(a), of(b)] as const;
  const lines = {
    left: left.line,
    right: line(right, flip),
    top: line(top, turn),
    bottom: line(bottom, (point) => flipDown(turn(point))),
  };
  const a = crossing(lines.top, lines.left);
  const b = crossing(lines.top, lines.right);
  const c = crossing(lines.bottom, lines.right);
  const d = crossing(lines.bottom, lines.left);
  if (a === null || b === null || c === null || d === null) return null;
  const quad: Quad = [a, b, c, d];
  const allShow =
    shows(left, a.y, d.y, height) &&
    shows(right, b.y, c.y, height) &&
    shows(top, a.x, b.x, width) &&
    shows(bottom, d.x, c.x, width);
  return allShow && isSheet(gray, quad) ? towardsMiddle(quad) : null;
};

/** Whether a quad is a rectangle, to a degree: a sheet under the lid of a scanner rather than before a camera. */
export const isRectangle = (quad: Quad): boolean => anglesOf(quad).every((angle) => Math.abs(angle - 90) < 1);
