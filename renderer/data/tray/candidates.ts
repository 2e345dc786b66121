import type { Proposal } from '#shared/domain/paper/proposal.ts';
import type { MatchCandidates } from '#shared/domain/paper/propose-match.ts';
import type { DeskParts } from '../desk/desk-parts.ts';

const perParticular = 6;
const mostRequests = 40;
const identifies = new Set<Proposal['field']>(['cin', 'phone', 'name']);

/** Fingerprints of what was read in a letter, by the value. */
export const printsOf = async (
  proposals: readonly Proposal[],
  prints: DeskParts['prints'],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> =>
  new Map(await Promise.all(proposals.map(async ({ value }) => [value, await prints.of(value)] as const)));

/** Requests and citizens of this PC that what was read in a letter may be about: those of the references, and of the people, named in it. */
export const matchCandidates = async (
  proposals: readonly Proposal[],
  { citizens, feed, prints, requests }: Pick<DeskParts, 'citizens' | 'feed' | 'prints' | 'requests'>,
): Promise<MatchCandidates> => {
  const told = proposals.filter(({ field }) => identifies.has(field));
  const looked = await printsOf(told, prints);
  const people = new Map(
    told
      .flatMap(({ value }) => citizens.find(value, perParticular, looked.get(value)))
      .map(({ citizen }) => [citizen._id, citizen] as const),
  );
  const references = new Set(
    proposals.filter(({ field }) => field === 'reference').map(({ value }) => value),
  );
  const ids = new Set([...people.values()].flatMap((citizen) => citizen.requests.map(({ id }) => id)));
  if (references.size > 0)
    for (const { row } of feed.table.values()) if (references.has(row.reference)) ids.add(row.id);
  const folded = await Promise.all([...ids].slice(-mostRequests).map((id) => requests.fold(id)));
  return {
    requests: folded.flatMap(({ request }) =>
      request ? [{ id: request._id, reference: request.reference, complainants: request.complainants }] : [],
    ),
    citizens: [...people.values()].map((citizen) => ({
      id: citizen._id,
      name: citizen.name,
      phone: citizen.phone,
      paper: citizen.paper,
      held: citizen.held,
    })),
    prints: looked,
  };
};
