import type { RequestDocument } from '#shared/workflow/request.ts';
import { requestDocument } from '#shared/workflow/request-schema.ts';
import { isHappening } from '#shared/domain/automation/happening.ts';
import { scoreDuplicate } from '#shared/domain/duplicates/score.ts';
import { isOver } from '#shared/domain/life.ts';
import { isAllowed } from '#shared/workflow/allowed-commands.ts';
import { plainOf } from '../commands/read-requests.ts';
import { databaseOf } from '../policy/databases.ts';
import { type Reaction, type ReactionParts, commandThatFollows } from './reaction.ts';
import { isEarlier } from './spots.ts';

const dayMs = 86_400_000;
/** As far apart and as old as a duplicate can be (see scoreDuplicate). */
const reach = { metres: 150, days: 30 };
/** The server proposes only what place and one more sign speak for; the desk, where a person looks, shows more. */
const leastScore = 0.7;
const mostCandidates = 20;
const mostProposals = 3;

const textOf = ({ subject, description }: RequestDocument): string => `${subject} ${description}`;

/** Earlier requests of the same office at the same place, the nearest first, as they are now. */
const candidatesFor = async (
  request: RequestDocument,
  { store, spots }: ReactionParts,
): Promise<RequestDocument[]> => {
  const { point } = request.place;
  const from = new Date(Date.parse(request.receivedAt) - reach.days * dayMs).toISOString();
  const to = request.receivedAt;
  const near = point ? await spots.near({ point, metres: reach.metres, category: null, from, to }) : [];
  const found = [...near, ...(await spots.sameAddress(request))].filter(
    (one) => one.office === request.office && one.receivedAt >= from && isEarlier(one, request),
  );
  const ids = [
    ...new Set(found.sort((a, b) => (a.metres ?? 0) - (b.metres ?? 0)).map(({ _id }) => _id)),
  ].slice(0, mostCandidates);
  const documents = await store.getDocuments(databaseOf('requests', request.office), ids);
  return documents
    .flatMap((document) => (document ? (requestDocument.safeParse(plainOf(document)).data ?? []) : []))
    .filter((candidate) => !isOver(candidate));
};

/** Proposes earlier requests that a new one may repeat, with the reasons. A person merges or dismisses. */
export const proposeDuplicates: Reaction = {
  name: 'propose duplicates',
  react: async (request, parts) => {
    const now = parts.clock();
    if (!isHappening(request, now) || !isAllowed(request.state, 'propose-duplicate')) return [];
    if (request.events.some(({ body }) => body.type === 'duplicate-proposed')) return [];
    const { category, place, receivedAt } = request;
    const probe = {
      category,
      point: place.point,
      address: place.address,
      text: textOf(request),
      now: receivedAt,
    };
    const scored = (await candidatesFor(request, parts)).flatMap((candidate) => {
      const { place: there, category: what, receivedAt: then } = candidate;
      const facts = {
        category: what,
        point: there.point,
        address: there.address,
        text: textOf(candidate),
        receivedAt: then,
      };
      const found = scoreDuplicate(probe, facts);
      return found && found.score >= leastScore ? [{ candidate, ...found }] : [];
    });
    return scored
      .sort((a, b) => b.score - a.score)
      .slice(0, mostProposals)
      .map(({ candidate, score, because, distance }) =>
        commandThatFollows(
          request,
          {
            type: 'propose-duplicate',
            of: candidate._id,
            reference: candidate.reference,
            score,
            because,
            distance,
          },
          now,
          'duplicate',
          candidate._id,
        ),
      );
  },
};
