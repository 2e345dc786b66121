import { useCallback, useMemo, useState } from 'react';

/** Rows ticked for one action on all of them. */
export interface Selection {
  ids: readonly string[];
  has: (id: string) => boolean;
  toggle: (id: string) => void;
  clear: () => void;
  /** Keeps only these ticked. */
  only: (ids: readonly string[]) => void;
}

export const useSelection = (): Selection => {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback(
    (id: string) =>
      setIds((now) => {
        const next = new Set(now);
        if (!next.delete(id)) next.add(id);
        return next;
      }),
    [],
  );
  const only = useCallback((kept: readonly string[]) => setIds(new Set(kept)), []);
  const clear = useCallback(() => only([]), [only]);
  return useMemo(
    () => ({ ids: [...ids], has: (id: string) => ids.has(id), toggle, clear, only }),
    [ids, toggle, clear, only],
  );
};
