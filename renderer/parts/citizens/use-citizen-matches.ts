import { useEffect, useState } from 'react';
import type { CitizenMatch } from '#renderer/data/contract/citizens.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useSettled } from './use-settled.ts';

const askAfterMs = 90;
const shown = 6;

/** Persons this desk knows under what is typed, best first; `for` is the text they answer to. */
export const useCitizenMatches = (typed: string): { for: string; matches: CitizenMatch[] } => {
  const { data } = useDesk();
  const settled = useSettled(typed.trim(), askAfterMs);
  const [answer, setAnswer] = useState<{ for: string; matches: CitizenMatch[] }>({ for: '', matches: [] });

  useEffect(() => {
    if (settled.length < 2) {
      setAnswer({ for: settled, matches: [] });
      return;
    }
    let current = true;
    void data.findCitizens(settled, shown).then((matches) => {
      if (current) setAnswer({ for: settled, matches });
    });
    return () => {
      current = false;
    };
  }, [data, settled]);
  return answer;
};
