import type { Command, CommandOf } from './command.ts';
import type { RequestDocument } from './request.ts';
import { effectsLeft } from '#shared/domain/automation/effects.ts';
import { isSpentRule } from '#shared/domain/automation/spent-rules.ts';
import { dueDatesOf } from '#shared/domain/deadlines/due-dates.ts';
import { recalculate } from '#shared/domain/deadlines/recalculate.ts';
import { accept, alreadySo, type Decision, type DecisionContext, refuse } from './context.ts';

/** Due dates by the present calendar and catalogue; nothing happens when they are the same. */
export const decideRecalculation = (
  command: Command,
  body: CommandOf<'recalculate'>,
  { reference, now }: DecisionContext,
  request: RequestDocument,
): Decision => {
  const found = recalculate(request, reference);
  if (!found) return alreadySo;
  return accept(command, now, [
    {
      requestId: request._id,
      body: { type: 'due-changed', because: body.because, before: request.due, due: found.due },
    },
  ]);
};

/** What a rule does, once a version until the request is reopened: what of it changes something now. */
export const decideRule = (
  command: Command,
  body: CommandOf<'apply-rule'>,
  { reference, now }: DecisionContext,
  request: RequestDocument,
): Decision => {
  const rule = reference.rules.rules.find(({ id }) => id === body.rule);
  if (!rule) return refuse('unknown-rule', { rule: body.rule });
  if (isSpentRule(request, { id: body.rule, version: body.version })) return alreadySo;
  const effects = effectsLeft(body.effects, request, reference, now);
  if (!effects) return alreadySo;
  const priority = effects.priority ?? request.priority;
  const due = priority === request.priority ? null : dueDatesOf({ ...request, priority }, reference);
  return accept(command, now, [
    {
      requestId: request._id,
      body: {
        type: 'rule-applied',
        rule: body.rule,
        version: body.version,
        name: rule.name,
        effects,
        due,
      },
    },
  ]);
};
