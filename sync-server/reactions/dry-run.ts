import { setImmediate as breathe } from 'node:timers/promises';
import { z } from 'zod';
import type { DryRunAnswer } from '#shared/contracts/dry-run.ts';
import { requestEvent, type RequestEvent } from '#shared/documents/event.ts';
import type { Rule } from '#shared/documents/rule.ts';
import type { Instant } from '#shared/documents/time.ts';
import { explainCondition } from '#shared/domain/automation/explain.ts';
import { wouldHaveFired } from '#shared/domain/automation/would-have-fired.ts';
import { begin } from '#shared/domain/workflow/begin.ts';
import { databaseOf } from '../policy/databases.ts';
import { StoreError } from '../storage/document-store.ts';
import { nearbyFor } from './apply-rules.ts';
import type { ReactionParts } from './reaction.ts';

const perPage = 200;
const mostExamples = 50;
const dayMs = 86_400_000;
const arrivalOf = /"receivedAt":"([^"]+)"/;

/** All that a rule without age looks at is the first event: the rest of a long life is not even checked. */
const registration = z.object({
  kind: z.literal('request'),
  events: z.tuple([requestEvent]).rest(z.unknown()),
});
const wholeLife = z.object({ kind: z.literal('request'), events: z.array(requestEvent).min(1) });

type Parts = Pick<ReactionParts, 'store' | 'reference' | 'spots' | 'clock'>;

/** The lives of requests that came in since `from`, page by page: memory holds one page. */
async function* livesSince(
  { store, reference }: Parts,
  from: Instant,
  isWhole: boolean,
  isWanted: () => boolean,
): AsyncGenerator<readonly RequestEvent[]> {
  for (const { code } of reference.data.offices.offices) {
    for (let since = '0'; ;) {
      const page = await store.readChanges(databaseOf('requests', code), {
        since,
        limit: perPage,
        includeDocuments: true,
      });
      for (const { json, deleted } of page.rows) {
        if (deleted || json === undefined || (arrivalOf.exec(json)?.[1] ?? '') < from) continue;
        const read = (isWhole ? wholeLife : registration).safeParse(JSON.parse(json));
        if (read.success)
          yield isWhole ? (read.data.events as RequestEvent[]) : [read.data.events[0] as RequestEvent];
      }
      since = page.lastSeq;
      await breathe();
      if (!isWanted()) throw new StoreError(499, 'gone', 'Nobody waits for the answer any more.');
      if (page.pending === 0) break;
    }
  }
}

/** Tries a rule on the past. Writes nothing. @throws StoreError 499 when `isWanted` says so */
export const dryRun = async (
  parts: Parts,
  { rule, days }: { rule: Rule; days: number },
  isWanted: () => boolean,
): Promise<DryRunAnswer> => {
  const { reference, spots } = parts;
  const { calendar, rules } = reference.data;
  const now = parts.clock();
  const from = new Date(Date.parse(now) - days * dayMs).toISOString();
  const active = rules.rules.filter((one) => one.active);
  const isWhole = [rule, ...active].some(({ when }) => when.olderThanHours !== null);
  const byActive = new Map(active.map(({ id }) => [id, 0]));
  const answer: DryRunAnswer = {
    days,
    requests: 0,
    hits: 0,
    byOffice: {},
    byCategory: {},
    examples: [],
    alreadyHit: 0,
    byActiveRule: [],
  };
  for await (const events of livesSince(parts, from, isWhole, isWanted)) {
    const [first] = events;
    if (!first) continue;
    answer.requests += 1;
    const arrived = begin(first);
    const fired = async (tried: Rule) => {
      const past = { now, calendar };
      // Neighbours are looked up only for a request on which all else holds.
      const firing = wouldHaveFired({ ...tried, when: { ...tried.when, repeated: null } }, { events }, past);
      if (!firing || tried.when.repeated === null) return firing;
      return wouldHaveFired(tried, { events }, { ...past, nearby: await nearbyFor(arrived, [tried], spots) });
    };
    const hit = await fired(rule);
    if (!hit) continue;
    answer.hits += 1;
    const { request } = hit.facts;
    answer.byOffice[request.office] = (answer.byOffice[request.office] ?? 0) + 1;
    const category = request.category ?? '';
    answer.byCategory[category] = (answer.byCategory[category] ?? 0) + 1;
    answer.examples.push({
      reference: request.reference,
      office: request.office,
      at: hit.at,
      because: explainCondition(rule, hit.facts),
    });
    if (answer.examples.length > 2 * mostExamples) answer.examples = latest(answer.examples);
    let isHit = false;
    for (const other of active)
      if (await fired(other)) {
        isHit = true;
        byActive.set(other.id, (byActive.get(other.id) ?? 0) + 1);
      }
    if (isHit) answer.alreadyHit += 1;
  }
  answer.examples = latest(answer.examples);
  answer.byActiveRule = [...byActive].flatMap(([id, hits]) => (hits > 0 ? [{ rule: id, hits }] : []));
  return answer;
};

const latest = (examples: DryRunAnswer['examples']): DryRunAnswer['examples'] =>
  [...examples].sort((a, b) => (a.at < b.at ? 1 : -1)).slice(0, mostExamples);
