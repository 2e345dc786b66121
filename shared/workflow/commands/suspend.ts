import { z } from 'zod';
import { code, recordedText, requiredText } from '#shared/documents/text.ts';
import { day } from '#shared/documents/time.ts';
import { waitingFor } from '#shared/documents/wait-rule.ts';
import { longestWaitDays, mayWaitUntil } from '#shared/domain/deadlines/wait.ts';
import { erased } from '#shared/domain/privacy/erased.ts';
import { defineMessages } from '#shared/locales/messages.ts';
import { from } from '../who.ts';
import { refuse } from '../context.ts';
import { defineCommand } from '../define-command.ts';

export const body = z.object({
  type: z.literal('suspend'),
  waitingFor,
  partner: code.nullable(),
  reason: requiredText(2000),
  /** Local day on which the request comes back by itself; null or absent: when somebody resumes it. */
  until: day.nullable().optional(),
});
export const events = [
  z.object({
    type: z.literal('suspended'),
    waitingFor,
    partner: code.nullable(),
    reason: recordedText,
    until: day.nullable().default(null),
  }),
] as const;

declare module '../declared.ts' {
  interface RequestCommands {
    suspend: { body: typeof body; events: typeof events; bears: { suspended: 'clock' | 'rules' | 'wait' } };
  }
}

export const words = defineMessages({
  fr: {
    'command.suspend': 'Mettre en attente',
    'event.suspended': 'Mise en attente ({waitingFor})',
    'event.suspended.until': 'Mise en attente ({waitingFor}) jusqu’au {until}',
  },
  ar: {
    'command.suspend': 'تعليق',
    'event.suspended': 'عُلّق ({waitingFor})',
    'event.suspended.until': 'عُلّق ({waitingFor}) إلى غاية {until}',
  },
});

/** Stops the internal clock until the citizen or a partner has answered. */
export const command = defineCommand(body, events, {
  who: from('agent'),
  when: ['received', 'qualified', 'assigned', 'in-progress'],
  already: (asked, request) => request.state === 'waiting' && asked.waitingFor === request.waitingFor,
  decide: ({ body: { until = null, ...asked }, doneAt }) =>
    until !== null && !mayWaitUntil(doneAt, until)
      ? refuse('wait-out-of-range', { days: String(longestWaitDays) })
      : { ...asked, until, type: 'suspended' },
  written: ({ reason }) => reason,
  events: {
    suspended: {
      apply: (request, { doneAt }, suspended) => ({
        state: 'waiting',
        waitingFor: suspended.waitingFor,
        waitingSince: doneAt,
        waitingUntil: suspended.until,
        reminder: null,
        partner: suspended.partner ?? request.partner,
      }),
      erase: (suspended) => ({ ...suspended, reason: erased }),
      written: ({ reason }) => reason,
    },
  },
});
