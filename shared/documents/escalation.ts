import { z } from 'zod';
import { clock } from './ladder.ts';
import { code, documentId } from './text.ts';
import { instant } from './time.ts';

/** Why an escalation was proposed by the clock. `lateMinutes`: working time past the due instant, negative before it. */
export const lateness = z.object({ clock, dueAt: instant, lateMinutes: z.int() });
export type Lateness = z.infer<typeof lateness>;

export const escalationState = z.enum(['proposed', 'approved', 'refused', 'extended', 'lapsed']);
export type EscalationState = z.infer<typeof escalationState>;

/** The latest escalation of a request. `lapsed`: settled or moved before anybody decided. */
export const escalation = z.object({
  /** The command that proposed it. */
  id: documentId,
  /** Step of the ladder. */
  step: code,
  /** Position the request goes up to when approved. */
  to: code,
  /** Position that has to decide now; climbs when it does not. */
  decider: code,
  /** How often the decision has climbed. */
  climbs: z.int().min(0),
  state: escalationState,
  /** null: a person asked for it. */
  because: lateness.nullable(),
  reason: z.string(),
  proposedBy: documentId,
  proposedAt: instant,
  decideBy: instant,
  decidedBy: documentId.nullable(),
  decidedAt: instant.nullable(),
  decisionReason: z.string(),
});
export type Escalation = z.infer<typeof escalation>;

/** Where an approved escalation put the request. `holder` null: the position is vacant. */
export const escalatedTo = z.object({ position: code, holder: documentId.nullable(), at: instant });
