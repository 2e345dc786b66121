import { z } from 'zod';
import { dueDates } from '#shared/documents/due-dates.ts';
import { ruleEffects, ruleId } from '#shared/documents/rule.ts';
import { bilingual } from '#shared/documents/text.ts';
import { effectsLeft } from '#shared/domain/automation/effects.ts';
import { isSpentRule } from '#shared/domain/automation/spent-rules.ts';
import { dueDatesOf } from '#shared/domain/deadlines/due-dates.ts';
import { defineMessages } from '#shared/locales/messages.ts';
import { alreadySo, refuse } from '../context.ts';
import { defineCommand } from '../define-command.ts';
import { ruleChange } from '../rule-change.ts';
import { openStates } from '#shared/domain/life.ts';
import { onlyServer } from '../who.ts';

const applied = { rule: ruleId, version: z.int().min(1), effects: ruleEffects };
export const body = z.object({ type: z.literal('apply-rule'), ...applied });
export const events = [
  z.object({
    type: z.literal('rule-applied'),
    ...applied,
    name: bilingual,
    /** When its priority moved the target, null otherwise. */
    due: dueDates.nullable(),
  }),
] as const;

declare module '../declared.ts' {
  interface RequestCommands {
    'apply-rule': { body: typeof body; events: typeof events; bears: { 'rule-applied': never } };
  }
}

export const words = defineMessages({
  fr: {
    'command.apply-rule': 'Appliquer une règle',
    'event.rule-applied': 'Règle {rule} : {name}',
  },
  ar: {
    'command.apply-rule': 'تطبيق قاعدة',
    'event.rule-applied': 'القاعدة {rule}: {name}',
  },
});

/** The server's: what a rule does, once a version until the request is reopened: what of it changes something now. */
export const command = defineCommand(body, events, {
  who: onlyServer,
  when: openStates,
  already: () => false,
  decide: ({ body: { rule: id, version, effects: wanted }, request, reference, now }) => {
    const rule = reference.rules.rules.find((one) => one.id === id);
    if (!rule) return refuse('unknown-rule', { rule: id });
    if (isSpentRule(request, { id, version })) return alreadySo;
    const effects = effectsLeft(wanted, request, reference, now);
    if (!effects) return alreadySo;
    const priority = effects.priority ?? request.priority;
    const due = priority === request.priority ? null : dueDatesOf({ ...request, priority }, reference);
    return { type: 'rule-applied', rule: id, version, name: rule.name, effects, due };
  },
  written: () => '',
  events: {
    'rule-applied': {
      apply: (request, _event, applying) => ruleChange(request, applying),
      erase: (rule) => rule,
      written: () => '',
    },
  },
});
