import { z } from 'zod';
import { recordedText, requiredText } from '#shared/documents/text.ts';
import { erased } from '#shared/domain/privacy/erased.ts';
import { defineMessages } from '#shared/locales/messages.ts';
import { from } from '../who.ts';
import { defineCommand } from '../define-command.ts';

export const body = z.object({ type: z.literal('note'), body: requiredText(10_000) });
export const events = [z.object({ type: z.literal('noted'), body: recordedText })] as const;

declare module '../declared.ts' {
  interface RequestCommands {
    note: { body: typeof body; events: typeof events; bears: { noted: never } };
  }
}

export const words = defineMessages({
  fr: {
    'command.note': 'Noter',
    'event.noted': 'Note',
  },
  ar: {
    'command.note': 'تدوين ملاحظة',
    'event.noted': 'ملاحظة',
  },
});

/** Writes a word for colleagues into the file. */
export const command = defineCommand(body, events, {
  who: from('clerk'),
  when: 'always',
  already: () => false,
  decide: (asked) => ({ ...asked.body, type: 'noted' }),
  written: (asked) => asked.body,
  events: {
    noted: {
      apply: () => ({}),
      erase: (noted) => ({ ...noted, body: erased }),
      written: (noted) => noted.body,
    },
  },
});
