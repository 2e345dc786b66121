import { useEffect, useMemo, useState } from 'react';
import type { DuplicateCandidate } from '#renderer/data/contract/requests.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useSettled } from '#renderer/parts/citizens/use-settled.ts';
import type { IntakeDraft } from '#renderer/parts/counter-draft/draft.ts';

const askAfterMs = 300;

/** Open requests that may be about the same matter, best first; null while too little is known to ask. */
export const useDuplicates = (draft: IntakeDraft): DuplicateCandidate[] | null => {
  const { data } = useDesk();
  const [found, setFound] = useState<DuplicateCandidate[] | null>(null);
  const { category, point, address, subject, proposedSubject, description } = draft;
  const probe = useMemo(() => {
    const worded = subject === proposedSubject ? description : `${subject} ${description}`;
    const enough = category !== null || point !== null || address.trim().length >= 4;
    return enough ? { category, point, address: address.trim(), text: worded.trim() } : null;
  }, [category, point, address, subject, proposedSubject, description]);
  const settled = useSettled(probe, askAfterMs);

  useEffect(() => {
    if (settled === null) {
      setFound(null);
      return;
    }
    let current = true;
    void data.findDuplicates(settled).then((candidates) => {
      if (current) setFound(candidates);
    });
    return () => {
      current = false;
    };
  }, [data, settled]);
  return found;
};
