import { z } from 'zod';
import { bilingual, code, documentId } from './text.ts';

const everywhere = z.literal('*');
const where = { office: z.union([code, everywhere]), domain: z.union([code, everywhere]) };

/** Which of a request's clocks a step looks at: the internal target, or a term of decree 2-17-265. */
export const clock = z.enum(['target', 'acknowledge', 'orient', 'answer']);
export type LadderClock = z.infer<typeof clock>;

/** A rank of the hierarchy, for example `chef-division`. */
export const position = z.object({ code, name: bilingual });
export type Position = z.infer<typeof position>;

/** Who holds a position in an office, for one domain or all, and who stands in for them. */
export const holder = z.object({
  position: code,
  ...where,
  person: documentId,
  substitute: documentId.nullable(),
});
export type Holder = z.infer<typeof holder>;

/**
 * One rung. At `minutes` of working time after the clock's due instant (negative: before it) the server reminds those in charge,
 * or proposes that the request goes up to position `to`; `decider` decides within `decideWithinMinutes` of working time, else the
 * decision climbs to the next position. `extendMinutes`: working time an extension gives. `afterDecisionMinutes`: working time that
 * whoever a former decision left the request with has before this step is proposed.
 */
export const ladderStep = z.object({
  code,
  name: bilingual,
  kind: z.enum(['remind', 'escalate']),
  clock,
  minutes: z.int().min(-60_000).max(60_000),
  to: code,
  decider: code,
  decideWithinMinutes: z.int().min(30).max(60_000),
  extendMinutes: z.int().min(30).max(60_000),
  afterDecisionMinutes: z.int().min(30).max(60_000).default(480),
});
export type LadderStep = z.infer<typeof ladderStep>;

/** The rungs of an office and domain. The most particular active ladder counts: office and domain, office, domain, all. */
export const ladder = z.object({ code, ...where, active: z.boolean(), steps: z.array(ladderStep).max(20) });
export type Ladder = z.infer<typeof ladder>;

/** The hierarchy, lowest position first. To be confirmed by the city. */
export const ladders = z.object({
  _id: z.literal('ladders'),
  kind: z.literal('ladders'),
  schema: z.literal(1),
  positions: z.array(position).min(1).max(30),
  holders: z.array(holder).max(2000),
  ladders: z.array(ladder).max(200),
});
export type Ladders = z.infer<typeof ladders>;
