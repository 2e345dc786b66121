import type { RequestTrace } from '#shared/workflow/request.ts';
import type { Refusal } from '#shared/documents/verdict.ts';
import type { LocalRequest } from '#renderer/data/contract/requests.ts';
import type { BulkItem } from './use-bulk.ts';

/** Where one of several actions stands now. */
export type BulkOutcome =
  { kind: 'accepted' } | { kind: 'pending' } | { kind: 'refused'; refusal: Refusal | null };

/** The outcome of an item, as the request tells now (undefined: not read yet; null or a trace: no longer here). */
export const outcomeOf = (
  { verdict }: BulkItem,
  view: LocalRequest | RequestTrace | null | undefined,
): BulkOutcome => {
  if (!verdict.accepted) return { kind: 'refused', refusal: verdict.refusal };
  if (view === undefined) return { kind: 'pending' };
  if (view === null || !('request' in view)) return { kind: 'accepted' };
  const refused = view.refused.find(({ command }) => command._id === verdict.commandId);
  if (refused) return { kind: 'refused', refusal: refused.refusal };
  const isPending = view.pendingEventIds.some((id) => id.startsWith(`${verdict.commandId}.`));
  return { kind: isPending ? 'pending' : 'accepted' };
};
