/** Resolutions offered where a device takes any in a range. dpi. */
const usual = [75, 100, 150, 200, 240, 300, 400, 600, 1200];

/** The usual resolutions within a range, on its steps; its ends when it holds none of them. */
export const resolutionsWithin = (min: number, max: number, step = 1): number[] => {
  const held = usual.filter((dpi) => dpi >= min && dpi <= max && (step <= 0 || (dpi - min) % step === 0));
  return held.length > 0 ? held : [...new Set([Math.ceil(min), Math.floor(max)])];
};
