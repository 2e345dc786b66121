import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noon, Pc } from '#test/people/pc-clock.ts';

const hour = 3_600_000;
const day = 24 * hour;
const year2000 = Date.parse('2000-01-01') - noon;

describe('what was done while nobody could be sure of the time is dated once the server is heard', () => {
  it.each([
    ['before a night’s sleep', (pc: Pc) => pc.sleeps(15 * hour).runs(60_000)],
    ['before it was set ahead', (pc: Pc) => pc.isSet(26 * hour).runs(hour)],
    ['before it was set back', (pc: Pc) => pc.isSet(-26 * hour).runs(hour)],
    ['before it was reloaded', (pc: Pc) => pc.isOff(0).runs(hour)],
    ['before it was off over the weekend', (pc: Pc) => pc.isOff(60 * hour)],
    [
      'before it slept and was reloaded',
      (pc: Pc) =>
        pc
          .sleeps(9 * hour)
          .runs(hour)
          .isOff(1000),
    ],
  ])('%s', (_when, then) => {
    // Opened without a network: the time is only carried on.
    const pc = new Pc(-400 * day)
      .hears()
      .runs(hour)
      .isOff(16 * hour)
      .runs(hour);
    const done = pc.act();
    expect(done.unsure).not.toBeNull();
    then(pc);
    pc.hears();
    expect(Math.abs(pc.dated(done))).toBeLessThan(3000);
  });

  it('on a PC that has never heard the server, also after a sleep and a restart', () => {
    const pc = new Pc(year2000).runs(hour);
    const done = pc.act();
    expect(pc.clock.state.certainty).toBe('never');
    pc.runs(hour)
      .sleeps(5 * hour)
      .isOff(hour)
      .runs(hour)
      .hears();
    expect(Math.abs(pc.dated(done))).toBeLessThan(3000);
  });

  it.each([
    ['1970', -noon],
    ['2000', year2000],
  ])(
    'with a dead battery, which begins at %s each time: never later than now, nor before what was known',
    (_at, wrongBy) => {
      const pc = new Pc().hears().runs(8 * hour);
      const known = pc.act().at;
      // The battery is dead: each start shows the same moment.
      pc.isSet(wrongBy)
        .isOff(16 * hour)
        .runs(3 * hour);
      const done = pc.act();
      expect(pc.clock.state.certainty).toBe('wrong');
      pc.isSet(wrongBy - 16 * hour - 3 * hour)
        .isOff(16 * hour)
        .runs(600_000);
      const later = pc.act();
      pc.hears();
      expect(Math.abs(pc.dated(later)), 'in this opening').toBeLessThan(3000);
      const at = done.at + pc.dated(done);
      expect(at).toBeGreaterThanOrEqual(known - 5 * 60_000);
      expect(at).toBeLessThanOrEqual(later.at);
    },
  );

  it('with a battery that is changed while it is off, and the clock set right', () => {
    const pc = new Pc().hears().runs(hour).isSet(year2000).isOff(hour).runs(hour);
    const done = pc.act();
    pc.isSet(0).isOff(hour).hears();
    // Nobody can know: it stays where it was, after the latest known time and not after now.
    expect(pc.dated(done)).toBeGreaterThan(-3 * hour);
    expect(pc.dated(done)).toBeLessThanOrEqual(0);
  });

  it('whatever happens meanwhile to a PC that nobody sets: sleeps, restarts, waiting', () => {
    const step = fc.record({
      what: fc.constantFrom('runs', 'sleeps', 'isOff', 'act'),
      ms: fc.integer({ min: 0, max: 20 * hour }),
    });
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 12 }),
        fc.integer({ min: -noon, max: 400 * day }),
        (steps, by) => {
          const pc = new Pc(by).hears().isOff(hour);
          const done = [pc.act()];
          for (const { what, ms } of steps) {
            if (what === 'act') done.push(pc.act());
            else pc[what](ms);
          }
          pc.hears();
          for (const each of done) expect(Math.abs(pc.dated(each))).toBeLessThan(10_000);
        },
      ),
    );
  });
});
