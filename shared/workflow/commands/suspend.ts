import { z } from 'zod';
import { code, recordedText, requiredText } from '#shared/documents/text.ts';
import { erased } from '#shared/domain/privacy/erased.ts';
import { defineMessages } from '#shared/locales/messages.ts';
import { from } from '../who.ts';
import { defineCommand } from '../define-command.ts';

const waitingFor = z.enum(['citizen', 'partner']);
export const body = z.object({
  type: z.literal('suspend'),
  waitingFor,
  partner: code.nullable(),
  reason: requiredText(2000),
});
export const events = [
  z.object({ type: z.literal('suspended'), waitingFor, partner: code.nullable(), reason: recordedText }),
] as const;

export const words = defineMessages({
  fr: {
    'command.suspend': 'Mettre en attente',
    'event.suspended': 'Mise en attente ({waitingFor})',
  },
  ar: {
    'command.suspend': 'تعليق',
    'event.suspended': 'عُلّق ({waitingFor})',
  },
});

/** Stops the internal clock until the citizen or a partner has answered. */
export const command = defineCommand(body, events, {
  who: from('agent'),
  when: ['received', 'qualified', 'assigned', 'in-progress'],
  already: (asked, request) => request.state === 'waiting' && asked.waitingFor === request.waitingFor,
  decide: ({ body: asked }) => ({ ...asked, type: 'suspended' }),
  written: ({ reason }) => reason,
  events: {
    suspended: {
      apply: (request, { doneAt }, suspended) => ({
        state: 'waiting',
        waitingFor: suspended.waitingFor,
        waitingSince: doneAt,
        partner: suspended.partner ?? request.partner,
      }),
      erase: (suspended) => ({ ...suspended, reason: erased }),
      written: ({ reason }) => reason,
    },
  },
});
