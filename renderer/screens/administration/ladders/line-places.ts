import type { LadderStep } from '#shared/documents/ladder.ts';

/** Where a step stands on a line of 0 to 100 with the due date in the middle: near ones apart, far ones near each other. */
export const placesOn = (steps: readonly Pick<LadderStep, 'minutes'>[]): number[] => {
  const weight = ({ minutes }: Pick<LadderStep, 'minutes'>) =>
    Math.sign(minutes) * Math.log1p(Math.abs(minutes) / 60);
  const longest = Math.max(1, ...steps.map((step) => Math.abs(weight(step))));
  return steps.map((step) => 50 + (weight(step) / longest) * 44);
};
