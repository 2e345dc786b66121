import type { Background } from './background.ts';
import type { Gray } from './gray.ts';
import { shrink } from './shrink.ts';

/** Times smaller that colour is looked at: single coloured pixels are a scanner's noise. */
const coarser = 2;
/** How far apart the channels of a spot are when it is coloured rather than grey, as a share of its paper's brightness. */
const colourful = 0.13;
/** Share of a page's spots that must be coloured for it to be kept in colour: those of a stamp are more. */
const leastColour = 0.0006;

/** Whether anything on a page has a colour of its own, the paper's left aside. @param channels red, green, blue */
export const isColoured = (channels: readonly Gray[], papers: readonly Background[]): boolean => {
  const spots = channels.map((channel) => shrink(channel, coarser));
  const [first] = spots;
  const [cells, scale] = [papers[0]?.cells, (papers[0]?.scale ?? coarser) / coarser];
  if (!first || !cells) return false;
  let coloured = 0;
  for (let y = 0; y < first.height; y += 1)
    for (let x = 0; x < first.width; x += 1) {
      const cell =
        Math.min(cells.height - 1, Math.floor(y / scale)) * cells.width +
        Math.min(cells.width - 1, Math.floor(x / scale));
      let [lowest, highest] = [2, 0];
      for (const [nth, { data }] of spots.entries()) {
        const share = Math.min(
          1,
          (data[y * first.width + x] ?? 255) / (papers[nth]?.cells.data[cell] ?? 255),
        );
        lowest = Math.min(lowest, share);
        highest = Math.max(highest, share);
      }
      if (highest - lowest > colourful) coloured += 1;
    }
  return coloured > first.data.length * leastColour;
};
