import type { RequestDocument } from '#shared/workflow/request.ts';
import type { Rule } from '#shared/documents/rule.ts';
import type { Instant } from '#shared/documents/time.ts';
import { type NearbyRequest, ruleFacts } from '#shared/domain/automation/facts.ts';
import { isArmed, rulesToApply } from '#shared/domain/automation/rules-to-apply.ts';
import { type Reaction, commandThatFollows } from './reaction.ts';
import { isEarlier, type Spots } from './spots.ts';

const dayMs = 86_400_000;

/** The neighbours that rules ask about; none are looked up when no rule asks. */
export const nearbyFor = async (
  request: RequestDocument,
  rules: readonly Rule[],
  spots: Spots,
): Promise<NearbyRequest[]> => {
  const asked = rules.flatMap(({ when }) => when.repeated ?? []);
  const { point } = request.place;
  if (asked.length === 0 || !point || request.category === null) return [];
  const days = Math.max(...asked.map((one) => one.days));
  const from: Instant = new Date(Date.parse(request.receivedAt) - days * dayMs).toISOString();
  const metres = Math.max(...asked.map((one) => one.metres));
  const found = await spots.near({ point, metres, category: request.category, from, to: request.receivedAt });
  return found.filter((other) => isEarlier(other, request));
};

/** The rules of the automation. Each application is a command of its own, once a version and life of the request. */
export const applyRules: Reaction = {
  name: 'apply rules',
  react: async (request, { reference, clock, spots }) => {
    const { data } = reference;
    const now = clock();
    // Those that wait for an age are the watch's.
    const armed = data.rules.rules.filter(
      (rule) => rule.when.olderThanHours === null && isArmed(rule, { request, now }),
    );
    if (armed.length === 0) return [];
    const nearby = await nearbyFor(request, armed, spots);
    const facts = ruleFacts(request, { now, calendar: data.calendar, nearby });
    return rulesToApply(facts, { ...data, rules: { ...data.rules, rules: armed } }).map(
      ({ rule: { id, version, then } }) =>
        commandThatFollows(
          request,
          { type: 'apply-rule', rule: id, version, effects: then },
          now,
          'rule',
          id,
          String(version),
          String(request.reopenedCount),
        ),
    );
  },
};
