import { describe, expect, it } from 'vitest';
import { lateView } from './late-view.ts';

const View = () => null;
const atOnce = [0, 0];

/** A chunk that cannot be had the first `failures` times. */
const chunk = (failures: number) => {
  const asked = { times: 0 };
  const load = async () => {
    asked.times += 1;
    if (asked.times <= failures) throw new TypeError('Failed to fetch dynamically imported module');
    return View;
  };
  return { asked, late: lateView(load, atOnce) };
};

describe('a view in a chunk of its own', () => {
  it('is there once it has been fetched, and is fetched once', async () => {
    const { asked, late } = chunk(0);
    expect(late.current()).toBeNull();
    await Promise.all([late.fetch(), late.fetch()]);
    await late.fetch();
    expect(late.current()).toBe(View);
    expect(asked.times).toBe(1);
  });

  it('is asked for again by itself when the network fails a moment', async () => {
    const { asked, late } = chunk(2);
    await late.fetch();
    expect([late.current(), asked.times]).toEqual([View, 3]);
  });

  it('that cannot be had says so, and is had when it is asked for later', async () => {
    const { late } = chunk(3);
    await expect(late.fetch()).rejects.toThrow(TypeError);
    expect(late.current()).toBeNull();
    await late.fetch();
    expect(late.current()).toBe(View);
  });
});
