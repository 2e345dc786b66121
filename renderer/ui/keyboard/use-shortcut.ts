import { useEffect, useRef } from 'react';
import { addShortcut } from './registry.ts';

/** A key that works while the component is on the screen. `keys`: `k`, `Mod+Enter`, `F2`, `?`. */
export const useShortcut = (
  keys: string,
  run: (() => void) | null | undefined | false,
  { label, group }: { label: string; group: string },
): void => {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  const isOn = Boolean(run);
  useEffect(() => {
    if (!isOn) return undefined;
    return addShortcut({
      keys,
      label,
      group,
      run: () => {
        if (latest.current) latest.current();
      },
    });
  }, [keys, label, group, isOn]);
};
