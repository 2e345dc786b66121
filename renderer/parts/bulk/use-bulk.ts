import { useCallback } from 'react';
import type { CommandBody } from '#shared/workflow/command.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import type { LocalVerdict } from '#renderer/data/contract/requests.ts';

/** What the desk said to one of several requests. */
export interface BulkItem {
  id: string;
  /** '' when the request is not on this PC. */
  reference: string;
  subject: string;
  verdict: LocalVerdict;
}

/** Asks the same thing of several requests, one after the other; each gets its own word. */
export const useBulk = () => {
  const { data } = useDesk();
  return useCallback(
    async (
      ids: readonly string[],
      bodyOf: (request: RequestDocument) => CommandBody,
    ): Promise<BulkItem[]> => {
      const items: BulkItem[] = [];
      for (const id of ids) {
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
      return items;
    },
    [data],
  );
};
