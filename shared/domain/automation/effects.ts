import type { Priority } from '#shared/documents/priority.ts';
import type { ReferenceData } from '#shared/documents/reference-data.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import type { RuleEffects } from '#shared/documents/rule.ts';
import type { Bilingual } from '#shared/documents/text.ts';
import type { Instant } from '#shared/documents/time.ts';
import { maySee } from '../access/may-see.ts';
import { personOn } from '../access/rights.ts';

/** A request that came in longer ago is not acknowledged by itself any more: the citizen would only wonder. */
const acknowledgeDays = 15;
const dayMs = 86_400_000;
const ranks: Readonly<Record<Priority, number>> = { normal: 0, high: 1, urgent: 2 };

/** Whether the server may still write to the citizen by itself: somebody to write to, nothing written yet, and not long ago. */
export const mayAcknowledge = (request: RequestDocument, now: Instant): boolean => {
  const recordedAt = request.events[0]?.recordedAt ?? request.receivedAt;
  return (
    request.acknowledgement === null &&
    request.complainants.length > 0 &&
    Date.parse(now) - Date.parse(recordedAt) <= acknowledgeDays * dayMs
  );
};

const isSame = (one: Bilingual | null, other: Bilingual | null): boolean =>
  one?.fr === other?.fr && one?.ar === other?.ar;

/**
 * What of a rule's effects would change something. Rules raise a priority and never lower it, give a request to someone only
 * while nobody has it, and acknowledge once; units and people that are no more are left out. null: nothing is left.
 */
export const effectsLeft = (
  effects: RuleEffects,
  request: RequestDocument,
  reference: Pick<ReferenceData, 'offices' | 'people' | 'delegations'>,
  now: Instant,
): RuleEffects | null => {
  const office = reference.offices.offices.find(({ code }) => code === request.office);
  const { unit, priority, proposeClosing } = effects;
  const assignee = personOn(reference, effects.assignee, now);
  const left: RuleEffects = {
    unit:
      unit !== request.unit && office?.units.some(({ code, active }) => active && code === unit)
        ? unit
        : null,
    assignee:
      request.assignee === null && assignee?.active && maySee(assignee, request.office, request.domain)
        ? assignee.id
        : null,
    tags: effects.tags.filter((tag) => !request.tags.includes(tag)),
    priority: priority !== null && ranks[priority] > ranks[request.priority] ? priority : null,
    acknowledge: mayAcknowledge(request, now) ? effects.acknowledge : null,
    notify: effects.notify,
    proposeClosing: isSame(proposeClosing, request.closingProposed) ? null : proposeClosing,
  };
  const isNothing = Object.values(left).every((value) =>
    Array.isArray(value) ? value.length === 0 : value === null,
  );
  return isNothing ? null : left;
};
