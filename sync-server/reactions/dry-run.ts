import { z } from 'zod';
import type { DryRunAnswer } from '#shared/contracts/dry-run.ts';
import type { RequestEvent } from '#shared/workflow/event.ts';
import { requestEvent } from '#shared/workflow/event-schema.ts';
import type { Rule } from '#shared/documents/rule.ts';
import type { Instant } from '#shared/documents/time.ts';
import { explainCondition } from '#shared/domain/automation/explain.ts';
import { changedFacts, ruleFacts } from '#shared/domain/automation/facts.ts';
import { conditionHolds } from '#shared/domain/automation/conditions.ts';
import { type PastFiring, wouldHaveAged } from '#shared/domain/automation/would-have-aged.ts';
import { begin } from '#shared/workflow/begin.ts';
import { breathe } from '../http/call-time.ts';
import { databaseOf } from '../policy/databases.ts';
import { StoreError } from '../storage/document-store.ts';
import { nearbyFor } from './apply-rules.ts';
import type { ReactionParts } from './reaction.ts';

const perPage = 200;
const mostExamples = 50;
const dayMs = 86_400_000;
const arrivalOf = /"receivedAt":"([^"]+)"/;

const registration = z.object({
  kind: z.literal('request'),
  events: z.tuple([requestEvent]).rest(z.unknown()),
});
const wholeLife = z.array(requestEvent);

/** A past request: its registration, and on demand all that happened to it. Checking a whole life costs more than judging it. */
interface Life {
  arrived: RequestEvent;
  whole: () => RequestEvent[];
}
type Parts = Pick<ReactionParts, 'store' | 'reference' | 'spots' | 'clock'>;

/** The lives of requests that came in since `from`, page by page: memory holds one page. */
async function* livesSince(
  { store, reference }: Parts,
  from: Instant,
  isWanted: () => boolean,
): AsyncGenerator<readonly Life[]> {
  for (const { code } of reference.data.offices.offices) {
    for (let since = '0'; ;) {
      const page = await store.readChanges(databaseOf('requests', code), {
        since,
        limit: perPage,
        includeDocuments: true,
      });
      yield page.rows.flatMap(({ json, deleted }): Life[] => {
        if (deleted || json === undefined || (arrivalOf.exec(json)?.[1] ?? '') < from) return [];
        const read = registration.safeParse(JSON.parse(json));
        if (!read.success) return [];
        const { events } = read.data;
        return [{ arrived: events[0], whole: () => wholeLife.parse(events) }];
      });
      since = page.lastSeq;
      await breathe();
      if (!isWanted()) throw new StoreError(499, 'gone', 'Nobody waits for the answer any more.');
      if (page.pending === 0) break;
    }
  }
}

/** When a rule would have fired on a past request, null for never. */
type Judge = (rule: Rule) => Promise<PastFiring | null>;

/** Judges rules on one past request. Neighbours are looked up only when all else holds. */
const judgeOf = ({ arrived, whole }: Life, { reference, spots, clock }: Parts): Judge => {
  const { calendar } = reference.data;
  const request = begin(arrived);
  const facts = ruleFacts(request, { now: arrived.doneAt, calendar });
  return async (rule) => {
    if (rule.when.olderThanHours !== null) return wouldHaveAged(rule, whole(), { now: clock(), calendar });
    if (!conditionHolds(rule.when, facts, ['repeated'])) return null;
    if (rule.when.repeated === null) return { at: arrived.doneAt, facts };
    const near = changedFacts(facts, { nearby: await nearbyFor(request, [rule], spots) });
    return conditionHolds(rule.when, near) ? { at: arrived.doneAt, facts: near } : null;
  };
};

/** What has been found so far. */
class Tally {
  readonly answer: DryRunAnswer;
  readonly #byActive: Map<string, number>;

  constructor(
    private readonly rule: Rule,
    private readonly active: readonly Rule[],
    days: number,
  ) {
    this.#byActive = new Map(active.map(({ id }) => [id, 0]));
    this.answer = {
      days,
      requests: 0,
      hits: 0,
      byOffice: {},
      byCategory: {},
      examples: [],
      alreadyHit: 0,
      byActiveRule: [],
    };
  }

  async add(judge: Judge): Promise<void> {
    const { answer } = this;
    answer.requests += 1;
    const hit = await judge(this.rule);
    if (!hit) return;
    const { reference, office, category } = hit.facts.request;
    answer.hits += 1;
    answer.byOffice[office] = (answer.byOffice[office] ?? 0) + 1;
    answer.byCategory[category ?? ''] = (answer.byCategory[category ?? ''] ?? 0) + 1;
    if (answer.examples.length < mostExamples || hit.at > (answer.examples.at(-1)?.at ?? ''))
      answer.examples = [
        ...answer.examples,
        { reference, office, at: hit.at, because: explainCondition(this.rule, hit.facts) },
      ]
        .sort((a, b) => (a.at < b.at ? 1 : -1))
        .slice(0, mostExamples);
    let isHit = false;
    for (const other of this.active)
      if (await judge(other)) {
        isHit = true;
        this.#byActive.set(other.id, (this.#byActive.get(other.id) ?? 0) + 1);
      }
    if (isHit) answer.alreadyHit += 1;
  }

  done(): DryRunAnswer {
    const byActiveRule = [...this.#byActive].map(([rule, hits]) => ({ rule, hits }));
    return { ...this.answer, byActiveRule: byActiveRule.filter(({ hits }) => hits > 0) };
  }
}

/** Tries a rule on the past. Writes nothing. @throws StoreError 499 when `isWanted` says so */
export const dryRun = async (
  parts: Parts,
  { rule, days }: { rule: Rule; days: number },
  isWanted: () => boolean,
): Promise<DryRunAnswer> => {
  const from = new Date(Date.parse(parts.clock()) - days * dayMs).toISOString();
  const active = parts.reference.data.rules.rules.filter((one) => one.active);
  const tally = new Tally(rule, active, days);
  for await (const page of livesSince(parts, from, isWanted))
    for (const life of page) await tally.add(judgeOf(life, parts));
  return tally.done();
};
