import { z } from 'zod';
import { channel } from '#shared/documents/channel.ts';
import { departure } from '#shared/documents/departure.ts';
import { dueThen } from '#shared/documents/due-dates.ts';
import { language, recordedText, requiredText } from '#shared/documents/text.ts';
import { erased } from '#shared/domain/privacy/erased.ts';
import { defineMessages } from '#shared/locales/messages.ts';
import { from } from '../who.ts';
import { clockRuns, lapsed } from '../changes.ts';
import { defineCommand } from '../define-command.ts';
import { departureProblem } from '../departure-problem.ts';
import { dueOnceRunning } from '../due-once-running.ts';
import { isToMail, withMailed, writtenAnew } from '../mailed-letters.ts';

const outcome = z.enum(['settled', 'not-settled', 'information']);
export const body = z.object({
  type: z.literal('answer'),
  outcome,
  body: requiredText(10_000),
  language,
  channel,
  /** Its number when it leaves as a letter; the desk takes it from its register. */
  departure: departure.optional(),
});
export const events = [
  z.object({
    type: z.literal('answered'),
    outcome,
    body: recordedText,
    language,
    channel,
    /** Whether the server sends it by e-mail. */
    mailed: z.boolean().default(false),
    /** null: it did not leave as a letter. */
    departure: departure.nullable().default(null),
    due: dueThen,
  }),
] as const;

declare module '../declared.ts' {
  interface RequestCommands {
    answer: { body: typeof body; events: typeof events; bears: { answered: 'clock' | 'wait' } };
  }
}

export const words = defineMessages({
  fr: {
    'command.answer': 'Répondre',
    'event.answered': 'Réponse au citoyen ({outcome})',
  },
  ar: {
    'command.answer': 'إجابة',
    'event.answered': 'أُجيب المواطن ({outcome})',
  },
});

/** Answers the citizen; may be done again until it is closed. */
export const command = defineCommand(body, events, {
  who: from('agent'),
  enters: true,
  when: ['qualified', 'assigned', 'in-progress', 'waiting', 'answered'],
  already: () => false,
  decide: (asked) =>
    departureProblem(asked.body.departure, asked) ?? {
      ...asked.body,
      type: 'answered',
      mailed: isToMail(asked.body.channel, asked.command),
      departure: asked.body.departure ?? null,
      due: dueOnceRunning(asked.request, asked.doneAt, asked.reference),
    },
  written: (asked) => asked.body,
  events: {
    answered: {
      apply: (request, event, { due, mailed, language: written }) => {
        const rest = { ...request, mailed: writtenAnew(request) };
        return {
          ...clockRuns,
          ...lapsed(request),
          state: 'answered',
          answeredAt: event.doneAt,
          due: due ?? request.due,
          mailed: mailed ? withMailed(rest, event, 'answer', written) : rest.mailed,
        };
      },
      erase: (answered) => ({ ...answered, body: erased }),
      written: (answered) => answered.body,
    },
  },
});
