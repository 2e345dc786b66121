import { useEffect, useState } from 'react';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { receiptFacts } from './facts.ts';
import type { ReceiptFacts } from './facts.ts';

/** Where the registration is now: on this PC alone, at the server, or refused there. */
export type Whereabouts = 'pending' | 'sent' | 'refused';

/** The récépissé of a request this desk holds; null until read, or when only a trace is left. It follows what becomes of it. */
export const useReceipt = (requestId: string): { facts: ReceiptFacts; where: Whereabouts } | null => {
  const { data, reference } = useDesk();
  const [receipt, setReceipt] = useState<{ facts: ReceiptFacts; where: Whereabouts } | null>(null);
  useEffect(() => {
    if (reference === null) return undefined;
    let current = true;
    let where: Whereabouts = 'pending';
    let shown = 0;
    const stop = data.watchRequest(requestId, (view) => {
      if (!current) return;
      if (view && 'request' in view) {
        const isOf = ({ command }: (typeof view.refused)[number]) => command.body.type === 'register';
        where = view.refused.some(isOf) ? 'refused' : view.pendingEventIds.length > 0 ? 'pending' : 'sent';
        const { request } = view;
        const { office, category } = request;
        const turn = (shown += 1);
        const show = (days: number | null) => {
          if (current && turn === shown) setReceipt({ facts: receiptFacts(request, reference, days), where });
        };
        if (category === null) show(null);
        else void data.expectation({ office, category }).then(show, () => show(null));
        // It has been routed to an office out of sight, or was refused and is no request any more: what was read stays.
      } else {
        where = view ? 'sent' : 'refused';
        setReceipt((read) => read && { ...read, where });
      }
    });
    return () => {
      current = false;
      void stop.then((end) => end());
    };
  }, [data, reference, requestId]);
  return receipt;
};
