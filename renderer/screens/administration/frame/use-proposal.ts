import { useEffect, useRef } from 'react';

/**
 * Puts a proposal into the form once, as soon as its draft has been given back; what is typed afterwards is not written over, so the
 * address forgets it.
 */
export const useProposal = <Proposal>(
  proposal: Proposal | undefined,
  isReady: boolean,
  put: (proposal: Proposal) => void,
  address: string,
): void => {
  const done = useRef<Proposal | null>(null);
  const latest = useRef(put);
  useEffect(() => {
    latest.current = put;
  });
  useEffect(() => {
    if (proposal === undefined || !isReady || done.current === proposal) return;
    done.current = proposal;
    latest.current(proposal);
    location.replace(address);
  }, [proposal, isReady, address]);
};
