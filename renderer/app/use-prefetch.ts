import { useEffect } from 'react';
import type { Screen } from '#renderer/parts/screen/define-screen.tsx';

/** Fetches the screens a person has, one after the other, while the desk is idle, so that going to one waits for nothing. */
export const usePrefetch = (screens: readonly Screen[]): void => {
  const names = screens.map(({ name }) => name).join(' ');
  useEffect(() => {
    let asked = 0;
    const next = ([screen, ...more]: readonly Screen[]) => {
      if (!screen) return;
      asked = requestIdleCallback(() => {
        // What cannot be had now is fetched, and complained of, when it is shown.
        void screen
          .prefetch()
          .catch(() => undefined)
          .then(() => asked !== -1 && next(more));
      });
    };
    next(screens);
    return () => {
      cancelIdleCallback(asked);
      asked = -1;
    };
    // The screens a person has, by name: which array holds them does not matter.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [names]);
};
