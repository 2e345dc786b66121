import { z } from 'zod';
import { causeArea, evidence } from '#shared/documents/improvement.ts';
import { defineMessages } from '#shared/locales/messages.ts';
import { from } from '#shared/workflow/who.ts';
import { defineFirstImprovementCommand } from '../define-improvement-command.ts';
import { plan, planProblem } from '../plan.ts';

export const body = z.object({
  type: z.literal('plan-improvement'),
  ...plan.shape,
  area: causeArea,
  evidence: evidence.nullable(),
});

declare module '#shared/workflow/declared.ts' {
  interface ImprovementCommands {
    'plan-improvement': { body: typeof body };
  }
}

export const words = defineMessages({
  fr: {
    'command.plan-improvement': 'Planifier une action',
  },
  ar: {
    'command.plan-improvement': 'تخطيط إجراء',
  },
});

/** Plans what an office will do about a recurring cause. */
export const command = defineFirstImprovementCommand(body, {
  who: from('head'),
  owners: false,
  hindrance: (asked, _none, reference) => {
    const problem = planProblem(asked, reference);
    if (problem) return problem;
    const { category, arrondissement } = asked.area;
    if (!reference.catalogue.categories.some(({ code }) => code === category))
      return { code: 'unknown-category', values: { category } };
    const isKnown = reference.territory.arrondissements.some(({ code }) => code === arrondissement);
    return arrondissement !== null && !isKnown ? { code: 'malformed', values: { field: 'area' } } : null;
  },
  written: ({ action }) => action,
});
