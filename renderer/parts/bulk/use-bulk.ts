import { useCallback, useState } from 'react';
import type { CommandBody } from '#shared/workflow/command.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import type { LocalVerdict } from '#renderer/data/contract/requests.ts';
import { useOneAtATime } from '#renderer/parts/sending/use-one-at-a-time.ts';

/** What the desk said to one of several requests. */
export interface BulkItem {
  id: string;
  /** '' when the request is not on this PC. */
  reference: string;
  subject: string;
  verdict: LocalVerdict;
}

/** How many of how many have been asked. */
export interface BulkProgress {
  done: number;
  of: number;
}
interface Bulk {
  /** null: another call was under way, nothing was asked. */
  ask: (
    ids: readonly string[],
    bodyOf: (request: RequestDocument) => CommandBody,
  ) => Promise<BulkItem[] | null>;
  /** null: nothing is under way. */
  progress: BulkProgress | null;
}

/** Asks the same thing of several requests, one after the other; each gets its own word. */
export const useBulk = (): Bulk => {
  const { data } = useDesk();
  const [progress, setProgress] = useState<BulkProgress | null>(null);
  const one = useOneAtATime();
  const ask = useCallback(
    (ids: readonly string[], bodyOf: (request: RequestDocument) => CommandBody) =>
      one(async () => {
        const items: BulkItem[] = [];
        try {
          for (const id of ids) {
            setProgress({ done: items.length, of: ids.length });
            const found = await data.getRequest(id);
            if (found && 'request' in found) {
              const { request } = found;
              const verdict = await data.submit(id, bodyOf(request));
              items.push({ id, reference: request.reference, subject: request.subject, verdict });
            } else {
              const refusal = found
                ? ({ code: 'request-moved', values: { office: found.movedTo } } as const)
                : ({ code: 'unknown-request', values: { id } } as const);
              items.push({
                id,
                reference: found?.reference ?? '',
                subject: found?.subject ?? '',
                verdict: { accepted: false, refusal },
              });
            }
          }
        } finally {
          setProgress(null);
        }
        return items;
      }),
    [data, one],
  );
  return { ask, progress };
};
