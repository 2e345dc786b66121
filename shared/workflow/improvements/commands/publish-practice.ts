import { z } from 'zod';
import { requiredText } from '#shared/documents/text.ts';
import { defineMessages } from '#shared/locales/messages.ts';
import { from } from '#shared/workflow/who.ts';
import { defineImprovementCommand } from '../define-improvement-command.ts';

export const body = z.object({ type: z.literal('publish-practice'), lesson: requiredText(5000) });

declare module '#shared/workflow/declared.ts' {
  interface ImprovementCommands {
    'publish-practice': { body: typeof body };
  }
}

export const words = defineMessages({
  fr: {
    'command.publish-practice': 'Partager la pratique',
  },
  ar: {
    'command.publish-practice': 'نشر الممارسة',
  },
});

/** Shares what was learnt with every office, once it is done. */
export const command = defineImprovementCommand(body, {
  who: from('head'),
  owners: false,
  already: () => false,
  hindrance: (_asked, { state }) => (state === 'done' ? null : { code: 'practice-before-done', values: {} }),
  apply: (_improvement, { by, recordedAt }, { lesson }) => ({ practice: { lesson, by, at: recordedAt } }),
  written: ({ lesson }) => lesson,
});
