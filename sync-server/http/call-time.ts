import { AsyncLocalStorage } from 'node:async_hooks';
import { StoreError } from '../storage/document-store.ts';

/** A call as far as its time goes. `isOver`: it was ended, and nobody waits for what it would still find. */
export interface CallTime {
  isOver: boolean;
}

const calls = new AsyncLocalStorage<CallTime>();

/** Whatever this does, it does for this call. */
export const inCall = <Result>(call: CallTime, work: () => Result): Result => calls.run(call, work);

/**
 * Lets others have their turn between two pages of reading, and ends reading that nobody waits for any more. For what only reads:
 * what writes is finished. Outside a call it never ends anything. @throws StoreError 503 once the call's time is over
 */
export const breathe = async (): Promise<void> => {
  await new Promise((resolve) => setImmediate(resolve));
  if (calls.getStore()?.isOver) throw new StoreError(503, 'took_too_long', 'This call was ended.');
};
