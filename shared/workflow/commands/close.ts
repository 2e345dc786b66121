import { z } from 'zod';
import { defineMessages } from '#shared/locales/messages.ts';
import { from } from '../who.ts';
import { lapsed } from '../changes.ts';
import { refuse } from '../context.ts';
import { defineCommand } from '../define-command.ts';

export const body = z.object({ type: z.literal('close') });
export const events = [z.object({ type: z.literal('closed') })] as const;

declare module '../declared.ts' {
  interface RequestCommands {
    close: { body: typeof body; events: typeof events; bears: { closed: never } };
  }
}

export const words = defineMessages({
  fr: {
    'command.close': 'Clore',
    'event.closed': 'Close',
  },
  ar: {
    'command.close': 'إغلاق',
    'event.closed': 'أُغلق',
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
  decide: () => ({ type: 'closed' }),
  written: () => '',
  events: {
    closed: {
      apply: (request, { doneAt }) => ({ ...lapsed(request), state: 'closed', closedAt: doneAt }),
      erase: (closed) => closed,
      written: () => '',
    },
  },
});
