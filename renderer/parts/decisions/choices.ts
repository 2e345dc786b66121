import type { CommandOf } from '#shared/workflow/command.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import type { IconName } from '#renderer/ui/Icon.tsx';

/** What can be said on an escalation, with its key in the inbox. */
export type EscalationDecision = CommandOf<'decide-escalation'>['decision'];
export const choices = {
  approve: { key: 'a', icon: 'check' },
  refuse: { key: 'r', icon: 'close' },
  extend: { key: 'e', icon: 'clock' },
} as const satisfies Record<EscalationDecision, { key: string; icon: IconName }>;
export const decisionNames = ['approve', 'refuse', 'extend'] as const satisfies readonly EscalationDecision[];

/** The word on the escalation of a request as seen here. `reason` may be '' for an approval only. */
export const decisionOn = (
  request: RequestDocument,
  decision: EscalationDecision,
  reason: string,
): CommandOf<'decide-escalation'> => ({
  type: 'decide-escalation',
  // A request without an escalation is refused by the rules; the id only has to have the form of one.
  escalation: request.escalation?.id ?? request._id,
  decision,
  reason,
});
