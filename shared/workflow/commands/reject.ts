import { z } from 'zod';
import { channel } from '#shared/documents/channel.ts';
import { departure } from '#shared/documents/departure.ts';
import { dueThen } from '#shared/documents/due-dates.ts';
import { rejectionReason } from '#shared/documents/rejection.ts';
import { language, recordedText, requiredText } from '#shared/documents/text.ts';
import { erased } from '#shared/domain/privacy/erased.ts';
import { defineMessages } from '#shared/locales/messages.ts';
import { from } from '../who.ts';
import { clockRuns, lapsed } from '../changes.ts';
import { defineCommand } from '../define-command.ts';
import { departureProblem } from '../departure-problem.ts';
import { dueOnceRunning } from '../due-once-running.ts';
import { isToMail, withMailed, writtenAnew } from '../mailed-letters.ts';
import { openStates } from '#shared/domain/life.ts';

export const body = z.object({
  type: z.literal('reject'),
  reason: rejectionReason,
  explanation: requiredText(5000),
  language: language.optional(),
  /** How the citizen is told; without one, as before letters were numbered: not by letter. */
  channel: channel.optional(),
  departure: departure.optional(),
});
export const events = [
  z.object({
    type: z.literal('rejected'),
    reason: rejectionReason,
    explanation: recordedText,
    /** null: recorded before letters were numbered. */
    language: language.nullable().default(null),
    channel: channel.nullable().default(null),
    /** Whether the server sends it by e-mail. */
    mailed: z.boolean().default(false),
    departure: departure.nullable().default(null),
    due: dueThen,
  }),
] as const;

declare module '../declared.ts' {
  interface RequestCommands {
    reject: { body: typeof body; events: typeof events; bears: { rejected: 'clock' } };
  }
}

export const words = defineMessages({
  fr: {
    'command.reject': 'Rejeter',
    'event.rejected': 'Rejetée : {reason}',
  },
  ar: {
    'command.reject': 'رفض',
    'event.rejected': 'رُفض: {reason}',
  },
});

/** Turns it down, with an explanation for the citizen. */
export const command = defineCommand(body, events, {
  who: from('head'),
  enters: true,
  when: openStates,
  already: (_asked, { state }) => state === 'rejected',
  decide: (asked) =>
    departureProblem(asked.body.departure, asked) ?? {
      ...asked.body,
      type: 'rejected',
      language: asked.body.language ?? null,
      channel: asked.body.channel ?? null,
      mailed: asked.body.channel !== undefined && isToMail(asked.body.channel, asked.command),
      departure: asked.body.departure ?? null,
      due: dueOnceRunning(asked.request, asked.doneAt, asked.reference),
    },
  written: ({ explanation }) => explanation,
  events: {
    rejected: {
      apply: (request, event, { due, mailed, language: written }) => {
        const rest = { ...request, mailed: writtenAnew(request) };
        return {
          ...clockRuns,
          ...lapsed(request),
          state: 'rejected',
          closedAt: event.doneAt,
          satisfaction: null,
          due: due ?? request.due,
          mailed: mailed ? withMailed(rest, event, 'rejection', written ?? request.language) : rest.mailed,
        };
      },
      erase: (rejected) => ({ ...rejected, explanation: erased }),
      written: ({ explanation }) => explanation,
    },
  },
});
