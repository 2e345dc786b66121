import { describe, expect, it } from 'vitest';
import { type DeskNumbers, foundInUse, reserved, takenByLabel } from './reserved-numbers.ts';

const six: DeskNumbers = { last: 6, reserved: [] };

describe('numbers of printed labels', () => {
  it('are given to nobody else: what comes next is behind them', () => {
    expect(reserved(six, 7, 3)).toEqual({ last: 9, reserved: [7, 8, 9] });
  });

  it('are not reserved when another took the first meanwhile: the preview shows others', () => {
    expect(reserved({ last: 7, reserved: [] }, 7, 3)).toBeNull();
  });

  it('are taken in any order, each once', () => {
    const printed = { last: 9, reserved: [7, 8, 9] };
    const eight = takenByLabel(printed, 8);
    expect(eight).toEqual({ last: 9, reserved: [7, 9] });
    if (typeof eight === 'string') throw new Error(eight);
    expect(takenByLabel(eight, 8)).toBe('taken');
    expect(takenByLabel(eight, 6)).toBe('taken');
  });

  it('of before labels reserved theirs are taken too, and keep those between', () => {
    expect(takenByLabel(six, 8)).toEqual({ last: 8, reserved: [7] });
    expect(takenByLabel(six, 6 + 241)).toBe('too-far');
  });

  it('found in use are not reserved any more', () => {
    expect(foundInUse({ last: 9, reserved: [7, 8] }, 8)).toEqual({ last: 9, reserved: [7] });
    expect(foundInUse(six, 12)).toEqual({ last: 12, reserved: [] });
  });
});
