import { z } from 'zod';
import { lateness } from '#shared/documents/escalation.ts';
import { code } from '#shared/documents/text.ts';
import { stepOf } from '#shared/domain/escalation/ladder-of.ts';
import { isSpent } from '#shared/domain/escalation/spent-steps.ts';
import { defineMessages } from '#shared/locales/messages.ts';
import { alreadySo, refuse } from '../context.ts';
import { defineCommand } from '../define-command.ts';
import { untimely } from '../untimely.ts';
import { openStates } from '#shared/domain/life.ts';
import { onlyServer } from '../who.ts';

export const body = z.object({ type: z.literal('remind'), step: code, because: lateness });
export const events = [
  z.object({
    type: z.literal('reminded'),
    step: code,
    /** The position told. */
    to: code,
    because: lateness,
  }),
] as const;

declare module '../declared.ts' {
  interface RequestCommands {
    remind: { body: typeof body; events: typeof events; bears: { reminded: 'steps' } };
  }
}

export const words = defineMessages({
  fr: {
    'command.remind': 'Rappeler',
    'event.reminded': 'Rappel à {to} ({step})',
  },
  ar: {
    'command.remind': 'تذكير',
    'event.reminded': 'تذكير إلى {to} ({step})',
  },
});

/** The server's: those in charge are told that a clock is running out, or has. Each step of the ladder reminds once. */
export const command = defineCommand(body, events, {
  who: onlyServer,
  when: openStates,
  already: () => false,
  decide: (asked) => {
    const { request, reference } = asked;
    const { step: code, because } = asked.body;
    const step = stepOf(reference.ladders, request, code);
    if (step?.kind !== 'remind') return refuse('unknown-step', { step: code });
    if (isSpent(request, code)) return alreadySo;
    return untimely(because, asked) ?? { type: 'reminded', step: step.code, to: step.to, because };
  },
  written: () => '',
  events: {
    reminded: { apply: () => ({}), erase: (reminded) => reminded, written: () => '' },
  },
});
