import type { Command, CommandOf } from '#shared/documents/command.ts';
import type { RequestDocument } from '#shared/documents/request.ts';
import { dueDatesOf } from '../deadlines/due-dates.ts';
import { recalculate } from '../deadlines/recalculate.ts';
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

/** What a rule does, once a version. Places it names that are no more are left out rather than stopping the rest. */
export const decideRule = (
  command: Command,
  body: CommandOf<'apply-rule'>,
  { reference, now }: DecisionContext,
  request: RequestDocument,
): Decision => {
  const rule = reference.rules.rules.find(({ id }) => id === body.rule);
  if (!rule) return refuse('unknown-rule', { rule: body.rule });
  const isApplied = request.events.some(
    (event) =>
      event.body.type === 'rule-applied' &&
      event.body.rule === body.rule &&
      event.body.version === body.version,
  );
  if (isApplied) return alreadySo;
  const office = reference.offices.offices.find(({ code }) => code === request.office);
  const { unit, assignee } = body.effects;
  const effects = {
    ...body.effects,
    unit: office?.units.some(({ code }) => code === unit) ? unit : null,
    assignee: reference.people.people.some(({ id, active }) => id === assignee && active) ? assignee : null,
  };
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
