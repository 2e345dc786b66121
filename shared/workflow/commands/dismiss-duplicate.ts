import { z } from 'zod';
import { documentId } from '#shared/documents/text.ts';
import { defineMessages } from '#shared/locales/messages.ts';
import { from } from '../who.ts';
import { defineCommand } from '../define-command.ts';
import { liveStates } from '#shared/domain/life.ts';

export const body = z.object({ type: z.literal('dismiss-duplicate'), of: documentId });
export const events = [z.object({ type: z.literal('duplicate-dismissed'), of: documentId })] as const;

declare module '../declared.ts' {
  interface RequestCommands {
    'dismiss-duplicate': {
      body: typeof body;
      events: typeof events;
      bears: { 'duplicate-dismissed': never };
    };
  }
}

export const words = defineMessages({
  fr: {
    'command.dismiss-duplicate': 'Ce n’est pas un doublon',
    'event.duplicate-dismissed': 'Ce n’est pas un doublon',
  },
  ar: {
    'command.dismiss-duplicate': 'ليس مكررا',
    'event.duplicate-dismissed': 'ليس مكررا',
  },
});

/** Somebody says that it is another matter. */
export const command = defineCommand(body, events, {
  who: from('clerk'),
  when: liveStates,
  already: (asked, { duplicates }) => !duplicates.some(({ of }) => of === asked.of),
  decide: ({ body: asked }) => ({ ...asked, type: 'duplicate-dismissed' }),
  written: () => '',
  events: {
    'duplicate-dismissed': {
      apply: ({ duplicates }, _event, dismissed) => ({
        duplicates: duplicates.filter(({ of }) => of !== dismissed.of),
      }),
      erase: (dismissed) => dismissed,
      written: () => '',
    },
  },
});
