import { useRef, useState } from 'react';
import type { QueuePages } from './use-queue-pages.ts';

/** The row that keys act on. It follows its request when rows move; when the request leaves the list, the next one takes its place. */
export const useCursor = (pages: QueuePages, openId: string | null) => {
  const [ownId, setOwnId] = useState<string | null>(null);
  const lastIndex = useRef(-1);
  const id = openId ?? ownId;
  const found = id === null ? null : pages.indexOf(id);
  if (found !== null) lastIndex.current = found;
  const index = found ?? -1;
  /** The id one row further (`step` 1) or back (-1); null at the ends. */
  const neighbour = (step: 1 | -1): string | null => {
    const from = found ?? (step === 1 ? lastIndex.current - 1 : lastIndex.current);
    const at = Math.max(0, from + step);
    return pages.rowAt(at)?.id ?? null;
  };
  return { id: found === null ? null : id, index, neighbour, moveTo: setOwnId };
};
