import type { ComponentType } from 'react';

/** Pauses before a view that could not be had is asked for again; it is given up after the last. */
const pausesMs = [300, 1500];
const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/** A view in a chunk of its own. */
export interface Late<Props> {
  /** null until it has been fetched. */
  current: () => ComponentType<Props> | null;
  /** Fetches it once, trying a few times. Rejects when it cannot be had; asked again, it tries again. */
  fetch: () => Promise<void>;
}

/** A view that is fetched when it is first shown, or sooner. */
export const lateView = <Props>(
  load: () => Promise<ComponentType<Props>>,
  pauses: readonly number[] = pausesMs,
): Late<Props> => {
  let found: ComponentType<Props> | null = null;
  let fetching: Promise<void> | null = null;
  const attempt = async (left: readonly number[]): Promise<void> => {
    try {
      found = await load();
    } catch (error) {
      const [next, ...more] = left;
      if (next === undefined) throw error;
      await pause(next);
      await attempt(more);
    }
  };
  return {
    current: () => found,
    fetch: () => {
      fetching ??= attempt(pauses).catch((error: unknown) => {
        fetching = null;
        throw error;
      });
      return fetching;
    },
  };
};
