import { describe, expect, it } from 'vitest';
import { following, type LinesOf } from './bearing.ts';

const whole: LinesOf<'rules', [], string> = {
  registered: ({ office }) => office,
  qualified: () => 'qualified',
  assigned: () => 'assigned',
  started: () => 'started',
  suspended: () => 'suspended',
  resumed: () => 'resumed',
  reopened: () => 'reopened',
  transferred: ({ toOffice }) => toOffice,
};

describe('what bears on something', () => {
  it('has its line, and what does not has none', () => {
    expect(following(whole, { type: 'started' })).toBe('started');
    expect(following(whole, { type: 'tagged', add: ['urgent'], remove: [] })).toBeUndefined();
  });

  it('is asked for by the compiler, each event and no other', () => {
    const { transferred: _forgotten, ...rest } = whole;
    // @ts-expect-error -- one is forgotten
    const less: LinesOf<'rules', [], string> = rest;
    // @ts-expect-error -- one bears on nothing here
    const more: LinesOf<'rules', [], string> = { ...whole, tagged: () => '' };
    expect([less, more]).toHaveLength(2);
  });
});
