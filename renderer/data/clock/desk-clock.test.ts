import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noon, Pc } from '#test/people/pc-clock.ts';

const hour = 3_600_000;
const day = 24 * hour;

describe('a desk’s clock', () => {
  it.each([26 * hour, -2 * day, -400 * day, -hour, Date.parse('2000-01-01') - noon, -noon, 80 * 365 * day])(
    'wrong by %i ms is corrected by the first answer, and stays so while the desk is open',
    (wrongBy) => {
      const pc = new Pc(wrongBy).hears().runs(9 * hour);
      expect(pc.certainty).toBe('sure');
      expect(Math.abs(pc.offBy)).toBeLessThan(100);
      expect(pc.clock.state.correctionMs).toBeCloseTo(-wrongBy, -3);
    },
  );

  it('knows nothing before the server was ever heard, and says so', () => {
    expect(new Pc(-400 * day).certainty).toBe('never');
  });

  it('that is wrong all the time is right also after three weeks without a network, opened each day', () => {
    const pc = new Pc(-400 * day).hears().runs(hour);
    for (let n = 0; n < 21; n += 1) pc.isOff(16 * hour).runs(8 * hour);
    expect(pc.certainty).toBe('carried');
    expect(Math.abs(pc.offBy)).toBeLessThan(2000);
  });

  it('set while the desk is open changes nothing: forth one cannot tell from a sleep, and that is said', () => {
    const back = new Pc()
      .hears()
      .runs(hour)
      .isSet(-2 * day)
      .runs(hour);
    expect([back.certainty, Math.round(back.offBy / 1000)]).toEqual(['sure', 0]);
    const forth = new Pc()
      .hears()
      .runs(hour)
      .isSet(26 * hour)
      .runs(hour);
    expect(forth.certainty).toBe('jumped');
    forth.hears();
    expect([forth.certainty, Math.round(forth.offBy / 1000)]).toEqual(['sure', 0]);
  });

  it('goes on after a sleep, which it says until the server is heard', () => {
    const pc = new Pc(-hour)
      .hears()
      .runs(hour)
      .sleeps(14 * hour);
    expect([pc.certainty, Math.round(pc.offBy / 1000)]).toEqual(['jumped', 0]);
    expect(pc.hears().certainty).toBe('sure');
  });

  it.each([
    ['a dead battery, 1970', -noon],
    ['a dead battery, 2000', Date.parse('2000-01-01') - noon],
    ['400 days back', -400 * day],
    ['2 days back', -2 * day],
    ['80 years ahead', 80 * 365 * day],
  ])(
    'set while the PC was off: %s; it is not followed, time goes on from the latest known',
    (_which, wrongBy) => {
      const pc = new Pc()
        .hears()
        .runs(8 * hour)
        .isSet(wrongBy)
        .isOff(16 * hour);
      expect(pc.certainty).toBe('wrong');
      expect(pc.offBy).toBeLessThan(0);
      expect(pc.offBy).toBeGreaterThan(-16 * hour - 6 * 60_000);
      pc.runs(hour);
      expect(pc.offBy).toBeGreaterThan(-16 * hour - 6 * 60_000);
      expect(pc.hears().certainty).toBe('sure');
      expect(Math.abs(pc.offBy)).toBeLessThan(100);
    },
  );

  it('that somebody sets right again without a network is believed, and that is said', () => {
    const pc = new Pc()
      .hears()
      .runs(hour)
      .isSet(-400 * day)
      .isOff(hour)
      .runs(hour)
      .isSet(0)
      .runs(hour);
    expect([pc.certainty, Math.round(pc.offBy / 1000)]).toEqual(['jumped', 0]);
  });

  it('never goes back behind what it was without a network', () => {
    const pc = new Pc()
      .hears()
      .isOff(5 * day)
      .runs(hour)
      .isSet(-2 * day)
      .isOff(hour);
    expect(pc.certainty).toBe('wrong');
  });

  it('tells what time it was when something was done, once it is known', () => {
    const pc = new Pc()
      .hears()
      .runs(hour)
      .isSet(26 * hour)
      .isOff(hour);
    const done = pc.act();
    expect(Date.parse(done.doneAt) - done.at).toBeCloseTo(26 * hour, -4);
    expect(done.unsure && pc.clock.timeOf(done.unsure), 'not yet').toBeNull();
    pc.runs(hour).hears();
    expect(pc.dated(done)).toBeCloseTo(0, -3);
  });

  it('is never further off than half a round trip and the drift, whatever the answers’ ways', () => {
    const answers = fc.array(
      fc.record({
        roundTrip: fc.integer({ min: 1, max: 20_000 }),
        share: fc.double({ min: 0, max: 1, noNaN: true }),
        pause: fc.integer({ min: 0, max: 4 * hour }),
      }),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(answers, fc.integer({ min: -noon, max: 400 * day }), (list, wrongBy) => {
        const pc = new Pc(wrongBy);
        let best = Infinity;
        for (const { roundTrip, share, pause } of list) {
          pc.hears(roundTrip, share);
          best = Math.min(best, roundTrip / 2);
          expect(Math.abs(pc.offBy)).toBeLessThanOrEqual(best + 2);
          pc.runs(pause);
          best += pause * 1e-4;
        }
        expect(pc.certainty).toBe('sure');
      }),
    );
  });
});
