import { useCallback, useEffect, useRef, useState } from 'react';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { restoreDraft } from './draft.ts';
import type { IntakeDraft } from './draft.ts';

/** Often enough that a crash costs at most a syllable, seldom enough that typing never waits. */
const saveEveryMs = 150;

export interface KeptDraft {
  /** null until the store has said whether there is one. */
  draft: IntakeDraft | null;
  /** True after a stored draft was given back, until the form starts anew. */
  restored: boolean;
  change: (next: (draft: IntakeDraft) => IntakeDraft) => void;
  /** Replaces the form, and what is stored, at once. */
  restart: (draft: IntakeDraft) => void;
}

/** The form's content, saved on this PC under `key` as it is typed and given back after a crash, a closed window or a switch of screen. */
export const useDraft = (blank: () => IntakeDraft, key: string): KeptDraft => {
  const { data } = useDesk();
  const [draft, setDraft] = useState<IntakeDraft | null>(null);
  const [restored, setRestored] = useState(false);
  const unsaved = useRef<IntakeDraft | null>(null);
  const start = useRef(blank);

  const save = useCallback(() => {
    const value = unsaved.current;
    unsaved.current = null;
    if (value !== null) void data.writeDraft(key, value);
  }, [data, key]);

  useEffect(() => {
    let open = true;
    void data.readDraft(key).then((stored) => {
      if (!open) return;
      const kept = restoreDraft(stored);
      setDraft(kept ?? start.current());
      setRestored(kept !== null);
    });
    return () => {
      open = false;
    };
  }, [data, key]);

  useEffect(() => {
    const timer = setInterval(save, saveEveryMs);
    const hide = () => save();
    addEventListener('pagehide', hide);
    document.addEventListener('visibilitychange', hide);
    return () => {
      clearInterval(timer);
      removeEventListener('pagehide', hide);
      document.removeEventListener('visibilitychange', hide);
      save();
    };
  }, [save]);

  const change = useCallback((next: (draft: IntakeDraft) => IntakeDraft) => {
    setDraft((current) => {
      if (current === null) return current;
      const changed = next(current);
      unsaved.current = changed;
      return changed;
    });
  }, []);

  const restart = useCallback(
    (fresh: IntakeDraft) => {
      unsaved.current = fresh;
      setDraft(fresh);
      setRestored(false);
      save();
    },
    [save],
  );

  return { draft, restored, change, restart };
};
