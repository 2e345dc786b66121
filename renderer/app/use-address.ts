import { useSyncExternalStore } from 'react';

const watch = (changed: () => void) => {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
};

/** The present address, so that back, forward and reload work. */
export const useAddress = (): string => useSyncExternalStore(watch, () => location.hash);
