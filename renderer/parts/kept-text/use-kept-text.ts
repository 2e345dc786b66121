import { useCallback, useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import { useDesk } from '#renderer/data/desk-context.tsx';

const saveAfterMs = 200;
const keptText = z.string().min(1);

/** A text kept on this PC while it is written: Escape, a crash or another request lose nothing. `clear` once it is sent. */
export const useKeptText = (key: string, initial = '') => {
  const { data } = useDesk();
  const [text, setText] = useState(initial);
  const touched = useRef(false);
  const start = useRef(initial);
  useEffect(() => {
    touched.current = false;
    setText(start.current);
    let current = true;
    void data.readDraft(key).then((stored) => {
      const kept = keptText.safeParse(stored);
      if (current && kept.success && !touched.current) setText(kept.data);
    });
    return () => {
      current = false;
    };
  }, [data, key]);
  useEffect(() => {
    if (!touched.current) return undefined;
    const save = () => void data.writeDraft(key, text || null);
    const timer = setTimeout(save, saveAfterMs);
    return () => {
      clearTimeout(timer);
      if (touched.current) save();
    };
  }, [data, key, text]);
  const write = useCallback((next: string) => {
    touched.current = true;
    setText(next);
  }, []);
  const clear = useCallback(() => {
    touched.current = false;
    setText(start.current);
    void data.writeDraft(key, null);
  }, [data, key]);
  return { text, write, clear };
};
