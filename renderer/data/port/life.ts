/** Holds a lock for as long as this worker lives. Resolves when it is held. */
export const liveUnder = (name: string): Promise<void> =>
  new Promise((held) => {
    void navigator.locks.request(name, () => {
      held();
      return new Promise(() => undefined);
    });
  });

/**
 * Resolves when who lives under this name is gone. Chromium tells a page nothing when a worker ends, however it ends, but it frees
 * the worker's locks.
 */
export const goneFrom = (name: string): Promise<void> => navigator.locks.request(name, () => undefined);
