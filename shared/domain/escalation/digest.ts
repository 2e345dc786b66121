import type { Digest, DigestCounts } from '#shared/documents/digest.ts';
import type { Person, ReferenceData } from '#shared/documents/reference-data.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import type { Instant } from '#shared/documents/time.ts';
import { maySee } from '../access/may-see.ts';
import { mayDecideEscalation } from '../access/may-decide.ts';
import { localDay } from '../deadlines/zone.ts';
import { chosenHolder } from './hierarchy.ts';
import { toldPosition } from './told-position.ts';

const mostShown = 10;
type Known = Pick<ReferenceData, 'ladders' | 'people' | 'delegations'>;
/** What a request counts for in somebody's digest. */
interface Counted {
  request: RequestDocument;
  counts: DigestCounts;
}
const sum = (list: readonly DigestCounts[]): DigestCounts =>
  list.reduce(
    (total, one) => ({
      undecided: total.undecided + one.undecided,
      fresh: total.fresh + one.fresh,
      climbed: total.climbed + one.climbed,
      reminded: total.reminded + one.reminded,
    }),
    { undecided: 0, fresh: 0, climbed: 0, reminded: 0 },
  );
const isAny = (counts: DigestCounts): boolean => counts.undecided + counts.reminded > 0;

const countsOf = (
  request: RequestDocument,
  person: Person,
  reference: Known,
  { since, now }: { since: Instant | null; now: Instant },
): DigestCounts => {
  const isNew = (at: Instant) => since === null || at > since;
  const { escalation, events } = request;
  const isTheirs =
    escalation?.state === 'proposed' &&
    // What they do not read is not in their inbox either: a ladder may name somebody without rights in an office.
    maySee(person, request.office, request.domain) &&
    mayDecideEscalation(person, request, reference.ladders);
  const climb = events.findLast(({ body }) => body.type === 'escalation-climbed');
  const wasReminded = events.some(({ body, recordedAt }) => {
    const position = toldPosition(body);
    return (
      position !== null && isNew(recordedAt) && chosenHolder(reference, position, request, now) === person.id
    );
  });
  return {
    undecided: Number(isTheirs),
    fresh: Number(isTheirs && isNew(escalation.proposedAt)),
    climbed: Number(isTheirs && climb !== undefined && escalation.climbs > 0 && isNew(climb.recordedAt)),
    reminded: Number(wasReminded),
  };
};

/**
 * The digest of a person with today's rights, from the open requests that have an escalation to decide or were reminded of
 * lately. null: there is nothing to say. Who stands in for an absent holder hears of the reminders; all who may decide hear of
 * what is to be decided, as in their inbox.
 */
export const buildDigest = (
  person: Person,
  requests: readonly RequestDocument[],
  reference: Known,
  { since, now }: { since: Instant | null; now: Instant },
): Digest | null => {
  const counted = requests
    .map((request): Counted => ({ request, counts: countsOf(request, person, reference, { since, now }) }))
    .filter(({ counts }) => isAny(counts));
  if (counted.length === 0) return null;
  const groups = new Map<string, Counted[]>();
  for (const one of counted) {
    const key = `${one.request.office} ${one.request.domain ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const oldest = counted
    .flatMap(({ request: { _id, reference: number, office, escalation }, counts }) =>
      counts.undecided > 0 && escalation
        ? [
            {
              requestId: _id,
              reference: number,
              office,
              decider: escalation.decider,
              proposedAt: escalation.proposedAt,
              decideBy: escalation.decideBy,
            },
          ]
        : [],
    )
    .sort((a, b) => (a.proposedAt < b.proposedAt ? -1 : 1))
    .slice(0, mostShown);
  return {
    _id: person.id,
    kind: 'digest',
    schema: 1,
    day: localDay(now),
    madeAt: now,
    since,
    ...sum(counted.map(({ counts }) => counts)),
    groups: [...groups.values()]
      .flatMap((list) => {
        const [first] = list;
        return first
          ? [
              {
                office: first.request.office,
                domain: first.request.domain,
                ...sum(list.map(({ counts }) => counts)),
              },
            ]
          : [];
      })
      .sort((a, b) => b.undecided - a.undecided || (a.office < b.office ? -1 : 1)),
    oldest,
    mailed: 'no',
  };
};
