import { useCallback, useRef } from 'react';

/**
 * Runs one act at a time: what is asked while another is under way does nothing and gives null. The lock is taken in the same
 * turn as the key that asks, before anything is painted: two presses within a frame are one act.
 */
export const useOneAtATime = (): (<Result>(act: () => Promise<Result>) => Promise<Result | null>) => {
  const isBusy = useRef(false);
  return useCallback(async (act) => {
    if (isBusy.current) return null;
    isBusy.current = true;
    try {
      return await act();
    } finally {
      isBusy.current = false;
    }
  }, []);
};
