import { useEffect, useState } from 'react';
import { useDesk } from '#renderer/data/desk-context.tsx';
import type { TrayState } from '#renderer/data/contract/tray.ts';

/** The tray, followed; null until it is known. */
export const useTray = (): TrayState | null => {
  const { data } = useDesk();
  const [tray, setTray] = useState<TrayState | null>(null);
  useEffect(() => {
    const stop = data.watchTray(setTray);
    return () => void stop.then((end) => end());
  }, [data]);
  return tray;
};
