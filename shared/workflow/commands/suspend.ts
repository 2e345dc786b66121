import { z } from 'zod';
import { channel } from '#shared/documents/channel.ts';
import { code, language, recordedText, requiredText } from '#shared/documents/text.ts';
import { day } from '#shared/documents/time.ts';
import { waitingFor } from '#shared/documents/wait-rule.ts';
import { longestWaitDays, mayWaitUntil } from '#shared/domain/deadlines/wait.ts';
import { erased } from '#shared/domain/privacy/erased.ts';
import { defineMessages } from '#shared/locales/messages.ts';
import { from } from '../who.ts';
import { refuse } from '../context.ts';
import { defineCommand } from '../define-command.ts';
import { isToMail, withMailed } from '../mailed-letters.ts';

/** What the citizen is asked, and by which way. */
const question = { language, channel };
export const body = z.object({
  type: z.literal('suspend'),
  waitingFor,
  partner: code.nullable(),
  reason: requiredText(2000),
  /** Local day on which the request comes back by itself; null or absent: when somebody resumes it. */
  until: day.nullable().optional(),
  /** What the citizen is asked; absent: nothing, or by word of mouth. */
  question: z.object({ text: requiredText(5000), ...question }).optional(),
});
export const events = [
  z.object({
    type: z.literal('suspended'),
    waitingFor,
    partner: code.nullable(),
    reason: recordedText,
    until: day.nullable().default(null),
    question: z
      .object({ text: recordedText, ...question })
      .nullable()
      .default(null),
    /** Whether the server sends the question by e-mail. */
    mailed: z.boolean().default(false),
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
  decide: ({ body: { until = null, question: text, ...asked }, doneAt, command: sent }) =>
    until !== null && !mayWaitUntil(doneAt, until)
      ? refuse('wait-out-of-range', { days: String(longestWaitDays) })
      : {
          ...asked,
          until,
          type: 'suspended',
          question: text ?? null,
          mailed: text !== undefined && isToMail(text.channel, sent),
        },
  written: ({ reason, question: asked }) =>
    [reason, asked?.text ?? ''].filter((each) => each !== '').join('\n\n'),
  events: {
    suspended: {
      apply: (request, event, suspended) => ({
        state: 'waiting',
        waitingFor: suspended.waitingFor,
        waitingSince: event.doneAt,
        waitingUntil: suspended.until,
        reminder: null,
        partner: suspended.partner ?? request.partner,
        ...(suspended.mailed && suspended.question
          ? { mailed: withMailed(request, event, 'question', suspended.question.language) }
          : {}),
      }),
      erase: (suspended) => ({
        ...suspended,
        reason: erased,
        question: suspended.question && { ...suspended.question, text: '' },
      }),
      written: ({ reason, question: asked }) =>
        [reason, asked?.text ?? ''].filter((each) => each !== '').join('\n\n'),
    },
  },
});
