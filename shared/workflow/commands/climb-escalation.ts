import { z } from 'zod';
import { lateness } from '#shared/documents/escalation.ts';
import { code, documentId } from '#shared/documents/text.ts';
import { instant } from '#shared/documents/time.ts';
import { addWorkingMinutes } from '#shared/domain/deadlines/working-time.ts';
import { climbOf } from '#shared/domain/escalation/climb.ts';
import { defineMessages } from '#shared/locales/messages.ts';
import { alreadySo } from '../context.ts';
import { defineCommand } from '../define-command.ts';
import { untimely } from '../untimely.ts';
import { openStates } from '#shared/domain/life.ts';
import { onlyServer } from '../who.ts';

export const body = z.object({ type: z.literal('climb-escalation'), escalation: documentId });
export const events = [
  z.object({
    type: z.literal('escalation-climbed'),
    escalation: documentId,
    from: code,
    to: code,
    decideBy: instant,
    /** What is proposed from now on; null in what was recorded before proposals moved up with their decision. */
    proposed: z.object({ step: code, to: code, because: lateness.nullable() }).nullable().default(null),
  }),
] as const;

declare module '../declared.ts' {
  interface RequestCommands {
    'climb-escalation': {
      body: typeof body;
      events: typeof events;
      bears: { 'escalation-climbed': 'steps' };
    };
  }
}

export const words = defineMessages({
  fr: {
    'command.climb-escalation': 'Faire monter la décision',
    'event.escalation-climbed': 'Sans décision à temps : {to} décide',
  },
  ar: {
    'command.climb-escalation': 'رفع القرار',
    'event.escalation-climbed': 'لا قرار في الأجل: القرار بيد {to}',
  },
});

/** The server's: nobody decided in time, the decision goes to the next position, and what is proposed with it. At the top it stays. */
export const command = defineCommand(body, events, {
  who: onlyServer,
  when: openStates,
  already: () => false,
  decide: (asked) => {
    const { request, reference, now } = asked;
    const { escalation } = request;
    if (escalation?.id !== asked.body.escalation || escalation.state !== 'proposed') return alreadySo;
    if (now < escalation.decideBy) return alreadySo;
    const climb = climbOf(request, reference, now);
    if (!climb) return alreadySo;
    const wrongTime = untimely(null, asked);
    if (wrongTime) return wrongTime;
    const { decider, step, to, because, decideWithinMinutes } = climb;
    return {
      type: 'escalation-climbed',
      escalation: escalation.id,
      from: escalation.decider,
      to: decider,
      decideBy: addWorkingMinutes(reference.calendar, now, decideWithinMinutes, request.office),
      proposed: { step, to, because },
    };
  },
  written: () => '',
  events: {
    'escalation-climbed': {
      apply: ({ escalation }, _event, climbed) =>
        escalation?.id === climbed.escalation
          ? {
              escalation: {
                ...escalation,
                decider: climbed.to,
                decideBy: climbed.decideBy,
                climbs: escalation.climbs + 1,
                ...climbed.proposed,
              },
            }
          : {},
      erase: (climbed) => climbed,
      written: () => '',
    },
  },
});
