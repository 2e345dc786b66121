import { z } from 'zod';
import { lateness } from '#shared/documents/escalation.ts';
import { code, personText, recordedText } from '#shared/documents/text.ts';
import { instant } from '#shared/documents/time.ts';
import { systemActor } from '#shared/domain/access/system-actor.ts';
import { addWorkingMinutes, workingTimeOf } from '#shared/domain/deadlines/working-time.ts';
import { coveredSteps } from '#shared/domain/escalation/covered-steps.ts';
import { stepOf } from '#shared/domain/escalation/ladder-of.ts';
import { isSpent } from '#shared/domain/escalation/spent-steps.ts';
import { heldUntil } from '#shared/domain/escalation/step-time.ts';
import { erased } from '#shared/domain/privacy/erased.ts';
import { defineMessages } from '#shared/locales/messages.ts';
import { andServer, from } from '../who.ts';
import { alreadySo, refuse } from '../context.ts';
import { defineCommand } from '../define-command.ts';
import { untimely } from '../untimely.ts';
import { openStates } from '#shared/domain/life.ts';

export const body = z.object({
  type: z.literal('propose-escalation'),
  step: code,
  /** null: a person asks, in words. */
  because: lateness.nullable(),
  reason: personText(2000),
});
export const events = [
  z.object({
    type: z.literal('escalation-proposed'),
    step: code,
    to: code,
    decider: code,
    decideBy: instant,
    because: lateness.nullable(),
    reason: recordedText,
  }),
] as const;

declare module '../declared.ts' {
  interface RequestCommands {
    'propose-escalation': {
      body: typeof body;
      events: typeof events;
      bears: { 'escalation-proposed': 'steps' };
    };
  }
}

export const words = defineMessages({
  fr: {
    'command.propose-escalation': 'Proposer l’escalade',
    'event.escalation-proposed': 'Escalade proposée vers {to} ({step})',
  },
  ar: {
    'command.propose-escalation': 'اقتراح التصعيد',
    'event.escalation-proposed': 'اقتُرح التصعيد إلى {to} ({step})',
  },
});

/** Asks that a request goes up; one proposal at a time, and by the clock each step once. */
export const command = defineCommand(body, events, {
  who: andServer(from('agent')),
  when: openStates,
  already: () => false,
  decide: (asked) => {
    const { command: sent, request, reference, now } = asked;
    const { because, reason, step: code } = asked.body;
    if (because !== null && sent.by !== systemActor.id)
      return refuse('not-allowed', { command: 'propose-escalation' });
    const step = stepOf(reference.ladders, request, code);
    if (step?.kind !== 'escalate') return refuse('unknown-step', { step: code });
    if (because !== null && (isSpent(request, code) || coveredSteps(request, reference.ladders)(step)))
      return alreadySo;
    if (request.escalation?.state === 'proposed') return refuse('escalation-open');
    if (because === null && reason === '') return refuse('needs-reason');
    const wrongTime = because === null ? null : untimely(because, asked);
    if (wrongTime) return wrongTime;
    const held = because && heldUntil(request, step, workingTimeOf(reference.calendar, request.office));
    if (held && now < held) return refuse('clock-moved');
    return {
      type: 'escalation-proposed',
      step: step.code,
      to: step.to,
      decider: step.decider,
      decideBy: addWorkingMinutes(reference.calendar, now, step.decideWithinMinutes, request.office),
      because,
      reason,
    };
  },
  written: ({ reason }) => reason,
  events: {
    'escalation-proposed': {
      apply: (_request, { commandId, by, recordedAt }, proposed) => ({
        escalation: {
          id: commandId,
          step: proposed.step,
          to: proposed.to,
          decider: proposed.decider,
          climbs: 0,
          state: 'proposed',
          because: proposed.because,
          reason: proposed.reason,
          proposedBy: by,
          proposedAt: recordedAt,
          decideBy: proposed.decideBy,
          decidedBy: null,
          decidedAt: null,
          decisionReason: '',
        },
      }),
      erase: (proposed) => ({ ...proposed, reason: erased }),
      written: ({ reason }) => reason,
    },
  },
});
