/** Runs an act unless another of the same runner is under way: that one does nothing and gives null. */
export type OneAtATime = <Result>(act: () => Promise<Result>) => Promise<Result | null>;

/**
 * A runner of one act at a time. The lock is taken in the same turn as the key that asks, before anything is painted: two presses
 * within a frame are one act.
 */
export const oneAtATime = (): OneAtATime => {
  let isBusy = false;
  return async (act) => {
    if (isBusy) return null;
    isBusy = true;
    try {
      return await act();
    } finally {
      isBusy = false;
    }
  };
};
