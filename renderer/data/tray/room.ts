import type { Room } from './tray-model.ts';

/** Below this it is said: some hundreds of pages still fit. Bytes. */
const lowBelow = 500_000_000;
/** Below this no page is taken in: the desk's other data needs room too. Bytes. */
const fullBelow = 60_000_000;

/** What an estimate of the browser's means. */
export const roomOf = ({ quota, usage }: StorageEstimate): Room => {
  if (quota === undefined || usage === undefined) return { free: 0, state: 'enough' };
  const free = Math.max(0, quota - usage);
  return { free, state: free < fullBelow ? 'full' : free < lowBelow ? 'low' : 'enough' };
};

/** How much room there is on this PC now. */
export const measureRoom = async (): Promise<Room> => roomOf(await navigator.storage.estimate());
