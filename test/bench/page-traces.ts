import type { CDPSession } from '@playwright/test';

/** What a page notes of its own opening, in milliseconds since it was asked for. */
export interface Paints {
  firstPaintMs: number;
  longestTaskMs: number;
}
/** From a key being pressed to the frame after the one in which the list has moved. */
export interface KeyTimes {
  ms: number;
  frames: number;
}
declare global {
  var paints: Paints;
  var keyTimes: KeyTimes[];
}

/** Runs in a page before its own scripts. */
export const watchPaints = (): void => {
  globalThis.paints = { firstPaintMs: 0, longestTaskMs: 0 };
  new PerformanceObserver((list) => {
    for (const { startTime, name } of list.getEntries())
      if (name === 'first-contentful-paint') globalThis.paints.firstPaintMs = startTime;
  }).observe({ type: 'paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries())
      globalThis.paints.longestTaskMs = Math.max(globalThis.paints.longestTaskMs, duration);
  }).observe({ type: 'longtask', buffered: true });
};

/** Runs in a page: notes of every key how long it took until the list's mark had moved and was drawn. */
export const followKeys = (): void => {
  globalThis.keyTimes = [];
  const grid = document.querySelector('[role="grid"]');
  const at = () => grid?.getAttribute('aria-activedescendant') ?? '';
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      const was = at();
      let frames = 0;
      const look = () => {
        frames += 1;
        if (at() === was && frames < 60) return void requestAnimationFrame(look);
        // What changed in this frame is seen with the next.
        return void requestAnimationFrame(() =>
          globalThis.keyTimes.push({ ms: performance.now() - timeStamp, frames }),
        );
      };
      requestAnimationFrame(look);
    },
    { capture: true },
  );
};

/** How many event listeners the page has, garbage collected before. */
export const moreListeners = async (session: CDPSession): Promise<number> => {
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'JSEventListeners')?.value ?? Number.NaN;
};
