import type { CommandOf } from '#shared/workflow/command.ts';
import type { IconName } from '#renderer/ui/Icon.tsx';

/** What can be said on an escalation, with its key in the inbox. */
export type EscalationDecision = CommandOf<'decide-escalation'>['decision'];
export const choices = {
  approve: { key: 'a', icon: 'check' },
  refuse: { key: 'r', icon: 'close' },
  extend: { key: 'e', icon: 'clock' },
} as const satisfies Record<EscalationDecision, { key: string; icon: IconName }>;
export const decisionNames = ['approve', 'refuse', 'extend'] as const satisfies readonly EscalationDecision[];

/** An escalation as somebody has it before their eyes: a word is said on this, whatever became of it meanwhile. */
export interface SeenEscalation {
  /** The request. */
  id: string;
  escalation: string;
  /** Position it goes up to. */
  to: string;
  /** Whether nobody holds that position there. */
  isVacant: boolean;
}

/** The word on an escalation as seen. `reason` may be '' for an approval only. */
export const decisionOn = (
  { escalation, to }: Pick<SeenEscalation, 'escalation' | 'to'>,
  decision: EscalationDecision,
  reason: string,
): CommandOf<'decide-escalation'> => ({ type: 'decide-escalation', escalation, to, decision, reason });
