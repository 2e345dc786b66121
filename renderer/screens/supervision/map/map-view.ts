/** What of a drawing is seen: how much larger, and which point of it stands in the middle (drawing units). */
export interface MapView {
  scale: number;
  x: number;
  y: number;
}
export interface Size {
  width: number;
  height: number;
}
const largest = 64;

const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

export const wholeMap = ({ width, height }: Size): MapView => ({ scale: 1, x: width / 2, y: height / 2 });

/** Never further out than the whole, and never past its edge. */
const held = ({ scale, x, y }: MapView, { width, height }: Size): MapView => {
  const by = clamp(scale, 1, largest);
  const halfWidth = width / by / 2;
  const halfHeight = height / by / 2;
  return {
    scale: by,
    x: clamp(x, halfWidth, width - halfWidth),
    y: clamp(y, halfHeight, height - halfHeight),
  };
};

/** Moves by a part of what is seen: 0.25 is a quarter of it to the right or down. */
export const panned = (view: MapView, size: Size, right: number, down: number): MapView =>
  held(
    { ...view, x: view.x + (right * size.width) / view.scale, y: view.y + (down * size.height) / view.scale },
    size,
  );

/** Zooms by a factor; the point `at` of the drawing stays where it is seen. */
export const zoomed = (
  view: MapView,
  size: Size,
  by: number,
  at: { x: number; y: number } = view,
): MapView => {
  const scale = clamp(view.scale * by, 1, largest);
  const part = view.scale / scale;
  return held({ scale, x: at.x + (view.x - at.x) * part, y: at.y + (view.y - at.y) * part }, size);
};

/** The box of the drawing that is seen. */
export const seen = ({ scale, x, y }: MapView, { width, height }: Size) => ({
  left: x - width / scale / 2,
  top: y - height / scale / 2,
  width: width / scale,
  height: height / scale,
});
