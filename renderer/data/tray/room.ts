import type { Room } from '../contract/tray.ts';

/** Below this it is said: some hundreds of pages still fit. Bytes. */
const lowBelow = 500_000_000;
/** Below this no page is taken in: the desk's other data needs room too. Bytes. */
const fullBelow = 60_000_000;

/**
 * What an estimate of the browser's and the free space of the disk mean together: Chromium estimates ten gigabytes however full the
 * disk is.
 * @param disk bytes free; null: not known
 */
export const storageRoom = ({ quota, usage }: StorageEstimate, disk: number | null): Room => {
  const estimated = quota === undefined || usage === undefined ? Infinity : Math.max(0, quota - usage);
  const free = Math.min(estimated, disk ?? Infinity);
  return { free, state: free < fullBelow ? 'full' : free < lowBelow ? 'low' : 'enough' };
};

/** How much room there is on this PC now. */
export const measureRoom = async (disk: number | null): Promise<Room> =>
  storageRoom(await navigator.storage.estimate(), disk);
