import { z } from 'zod';
import { defineMessages } from '#shared/locales/messages.ts';
import { from } from '../who.ts';
import { defineCommand } from '../define-command.ts';

export const body = z.object({ type: z.literal('start') });
export const events = [z.object({ type: z.literal('started') })] as const;

declare module '../declared.ts' {
  interface RequestCommands {
    start: { body: typeof body; events: typeof events; bears: { started: 'rules' } };
  }
}

export const words = defineMessages({
  fr: {
    'command.start': 'Prendre en charge',
    'event.started': 'Prise en charge',
  },
  ar: {
    'command.start': 'بدء المعالجة',
    'event.started': 'شُرع في المعالجة',
  },
});

/** Work begins. What nobody was responsible for is then with whoever begins. */
export const command = defineCommand(body, events, {
  who: from('agent'),
  when: ['qualified', 'assigned'],
  already: (_asked, { state }) => state === 'in-progress',
  decide: () => ({ type: 'started' }),
  written: () => '',
  events: {
    started: {
      apply: ({ assignee }, { by }) => ({ state: 'in-progress', assignee: assignee ?? by }),
      erase: (started) => started,
      written: () => '',
    },
  },
});
