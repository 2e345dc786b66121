import { z } from 'zod';
import { defineMessages } from '#shared/locales/messages.ts';
import { from } from '#shared/workflow/who.ts';
import { defineImprovementCommand } from '../define-improvement-command.ts';
import { plan, planProblem } from '../plan.ts';

export const body = z.object({ type: z.literal('revise-improvement'), ...plan.shape });

declare module '#shared/workflow/declared.ts' {
  interface ImprovementCommands {
    'revise-improvement': { body: typeof body };
  }
}

export const words = defineMessages({
  fr: {
    'command.revise-improvement': 'Revoir l’action',
  },
  ar: {
    'command.revise-improvement': 'مراجعة الإجراء',
  },
});

/** Plans it otherwise. */
export const command = defineImprovementCommand(body, {
  who: from('head'),
  owners: false,
  already: () => false,
  hindrance: (asked, _improvement, reference) => planProblem(asked, reference),
  apply: (_improvement, _event, { type: _type, ...planned }) => planned,
  written: ({ action }) => action,
});
