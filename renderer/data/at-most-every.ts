/** Runs something soon after it is called for, however often it is called for, once in `ms` at most. */
export const atMostEvery = (ms: number, run: () => void): { soon: () => void; stop: () => void } => {
  let timer: ReturnType<typeof setTimeout> | null = null;
  return {
    soon: () => {
      timer ??= setTimeout(() => {
        timer = null;
        run();
      }, ms);
    },
    stop: () => {
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
};
