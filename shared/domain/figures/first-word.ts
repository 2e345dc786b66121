import type { Board } from './board.ts';

/**
 * First word within the legal fifteen days, wherever it is shown: of the requests whose fifteen days are over or that had it, those
 * that had it in time. One that still has time is in neither. → docs/measures.md
 */
export const firstWord = {
  acknowledged: { narrowing: { acknowledgement: ['met'] } },
  acknowledgedBase: { narrowing: { acknowledgement: ['met', 'missed', 'late'] } },
} as const satisfies Board['measures'];
