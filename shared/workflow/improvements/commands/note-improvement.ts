import { z } from 'zod';
import { requiredText } from '#shared/documents/text.ts';
import { defineMessages } from '#shared/locales/messages.ts';
import { from } from '#shared/workflow/who.ts';
import { defineImprovementCommand } from '../define-improvement-command.ts';

export const body = z.object({ type: z.literal('note-improvement'), body: requiredText(5000) });

declare module '#shared/workflow/declared.ts' {
  interface ImprovementCommands {
    'note-improvement': { body: typeof body };
  }
}

export const words = defineMessages({
  fr: {
    'command.note-improvement': 'Noter',
  },
  ar: {
    'command.note-improvement': 'تدوين ملاحظة',
  },
});

/** Writes down how it goes. */
export const command = defineImprovementCommand(body, {
  who: from('agent'),
  owners: true,
  already: () => false,
  hindrance: () => null,
  apply: () => ({}),
  written: (asked) => asked.body,
});
