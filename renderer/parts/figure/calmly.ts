/** Making something anew takes at most a quarter of the time, and happens at most once a second. */
const calmMs = 1000;
const restFactor = 4;

/** Something made now and anew after changes, never twice at once. */
export interface Calmly {
  /** It has changed: it is made anew soon, after the last one is done. */
  soon: () => void;
  /** It is not made any more. */
  stop: () => void;
}

/** Makes something at once, and anew as `soon` asks. */
export const calmly = (make: () => Promise<void>): Calmly => {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isMaking = false;
  let isStale = false;
  let tookMs = 0;
  let isOver = false;
  const run = async () => {
    timer = null;
    isMaking = true;
    isStale = false;
    const started = performance.now();
    // A failure is told as any other; the next change tries again.
    await make().catch((error: unknown) => reportError(error));
    tookMs = performance.now() - started;
    isMaking = false;
    if (isStale) soon();
  };
  const soon = () => {
    if (isOver) return;
    if (isMaking) isStale = true;
    else timer ??= setTimeout(() => void run(), Math.max(calmMs, tookMs * restFactor));
  };
  void run();
  return {
    soon,
    stop: () => {
      isOver = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
};
