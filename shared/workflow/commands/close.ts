import { z } from 'zod';
import { language, recordedText } from '#shared/documents/text.ts';
import { erased } from '#shared/domain/privacy/erased.ts';
import { defineMessages } from '#shared/locales/messages.ts';
import { from } from '../who.ts';
import { lapsed } from '../changes.ts';
import { closingWord } from '../closing-word.ts';
import { refuse } from '../context.ts';
import { defineCommand } from '../define-command.ts';
import { withMailed } from '../mailed-letters.ts';

export const body = z.object({ type: z.literal('close') });
export const events = [
  z.object({
    type: z.literal('closed'),
    /** What the citizen is told of it by e-mail; null: nothing. */
    said: z.object({ text: recordedText, language }).nullable().default(null),
  }),
] as const;

declare module '../declared.ts' {
  interface RequestCommands {
    close: { body: typeof body; events: typeof events; bears: { closed: never } };
  }
}

export const words = defineMessages({
  fr: {
    'command.close': 'Clore',
    'event.closed': 'Close',
    'event.closed.said': 'Close, le citoyen est prévenu par courriel',
  },
  ar: {
    'command.close': 'إغلاق',
    'event.closed': 'أُغلق',
    'event.closed.said': 'أُغلق، ويُخبر المواطن بالبريد الإلكتروني',
  },
});

/** Ends it. Nothing is closed without an answer to the citizen. */
export const command = defineCommand(body, events, {
  who: from('agent'),
  when: ['answered'],
  already: (_asked, { state }) => state === 'closed',
  whyNot: ({ state, answeredAt }) =>
    answeredAt === null && state !== 'merged' && state !== 'rejected'
      ? refuse('needs-answer-first', { state })
      : null,
  decide: ({ command: sent, request, reference }) => ({
    type: 'closed',
    said: closingWord(request, sent, reference),
  }),
  written: () => '',
  events: {
    closed: {
      apply: (request, event, { said }) => ({
        ...lapsed(request),
        state: 'closed',
        closedAt: event.doneAt,
        satisfaction: null,
        ...(said === null ? {} : { mailed: withMailed(request, event, 'closing', said.language) }),
      }),
      erase: (closed) => ({ ...closed, said: closed.said && { ...closed.said, text: erased } }),
      written: ({ said }) => said?.text ?? '',
    },
  },
});
