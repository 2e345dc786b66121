import { useCallback, useEffect, useRef, useState } from 'react';
import type { ServerAnswer } from '#renderer/data/contract/server-answer.ts';

/** What the server says to a question, asked when shown and again on demand. `value` stays while it is asked again. */
export interface Answered<Value> {
  reach: 'loading' | 'here' | 'away' | 'refused';
  value: Value | null;
  ask: () => Promise<void>;
  put: (value: Value) => void;
}

/** Asks the server when the screen opens. */
export const useAnswer = <Value>(question: () => Promise<ServerAnswer<Value>>): Answered<Value> => {
  const [state, setState] = useState<Pick<Answered<Value>, 'reach' | 'value'>>({
    reach: 'loading',
    value: null,
  });
  const latest = useRef(question);
  latest.current = question;
  const isHere = useRef(true);
  const ask = useCallback(async () => {
    const answer = await latest.current();
    if (!isHere.current) return;
    setState((now) =>
      answer.kind === 'done'
        ? { reach: 'here', value: answer.value }
        : { reach: answer.kind === 'refused' ? 'refused' : 'away', value: now.value },
    );
  }, []);
  useEffect(() => {
    isHere.current = true;
    void ask();
    return () => {
      isHere.current = false;
    };
  }, [ask]);
  return { ...state, ask, put: (value) => setState({ reach: 'here', value }) };
};
