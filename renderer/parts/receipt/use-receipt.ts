import { useEffect, useState } from 'react';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { receiptFacts } from './facts.ts';
import type { ReceiptFacts } from './facts.ts';

/** The récépissé of a request this desk holds, confirmed or not; null until read, or when only a trace is left. */
export const useReceipt = (requestId: string): ReceiptFacts | null => {
  const { data, reference } = useDesk();
  const [facts, setFacts] = useState<ReceiptFacts | null>(null);
  useEffect(() => {
    if (reference === null) return undefined;
    let current = true;
    void data.getRequest(requestId).then((view) => {
      if (current && view !== null && 'request' in view) {
        setFacts(receiptFacts(view.request, reference));
      }
    });
    return () => {
      current = false;
    };
  }, [data, reference, requestId]);
  return facts;
};
