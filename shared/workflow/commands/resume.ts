import { z } from 'zod';
import { dueDates } from '#shared/documents/due-dates.ts';
import { personText, recordedText, sentence } from '#shared/documents/text.ts';
import { clockOf, running } from '#shared/domain/deadlines/clock.ts';
import { dueDatesFor } from '#shared/domain/deadlines/due-dates.ts';
import { type WaitEnd, waitEnd } from '#shared/domain/deadlines/wait-end.ts';
import { erased } from '#shared/domain/privacy/erased.ts';
import { defineMessages } from '#shared/locales/messages.ts';
import { localDay } from '#shared/domain/deadlines/zone.ts';
import { systemActor } from '#shared/domain/access/system-actor.ts';
import { alreadySo } from '../context.ts';
import { untimely } from '../untimely.ts';
import { andServer, from } from '../who.ts';
import { clockRuns } from '../changes.ts';
import { reminderByHand, reminderOf, reminderText } from '../reminder-by-hand.ts';
import { defineCommand } from '../define-command.ts';

/** A person ended it: they know what comes next. */
const byPerson: WaitEnd = { is: 'return', toRemind: null, proposeClosing: null };

export const body = z.object({ type: z.literal('resume'), reason: personText(2000) });
/** Whether the wait ended on the day it was given, by the clock. */
const isOver = z.boolean().default(false);
export const events = [
  z.object({
    type: z.literal('resumed'),
    reason: recordedText,
    due: dueDates,
    isOver,
    toRemind: reminderText.nullable().default(null),
    /** Why the rule of its wait thinks that it could be closed. */
    proposeClosing: sentence.nullable().default(null),
  }),
] as const;

declare module '../declared.ts' {
  interface RequestCommands {
    resume: { body: typeof body; events: typeof events; bears: { resumed: 'clock' | 'rules' | 'wait' } };
  }
}

export const words = defineMessages({
  fr: {
    'command.resume': 'Reprendre',
    'event.resumed': 'Reprise',
    'event.resumed.over': 'Fin de l’attente prévue : la demande revient',
    'event.resumed.to-remind': 'Fin de l’attente prévue : relancer le citoyen ({channel}), avec ce texte',
    'event.resumed.to-close': 'Fin de l’attente prévue : clôture proposée',
  },
  ar: {
    'command.resume': 'استئناف',
    'event.resumed': 'استؤنف',
    'event.resumed.over': 'انتهى الانتظار المحدد: عاد الطلب',
    'event.resumed.to-remind': 'انتهى الانتظار المحدد: يجب تذكير المواطن ({channel}) بهذا النص',
    'event.resumed.to-close': 'انتهى الانتظار المحدد: اقتُرح الإغلاق',
  },
});

/** The wait is over, by somebody's word or on the day it was given: the internal clock runs again, from where it stood. */
export const command = defineCommand(body, events, {
  who: andServer(from('agent')),
  when: ['waiting'],
  already: (_asked, { state }) => state === 'in-progress',
  decide: (context) => {
    const { body: asked, command: sent, request, reference, doneAt, now } = context;
    const byClock = sent.by === systemActor.id;
    const end = byClock ? waitEnd(request, reference, now) : byPerson;
    if (byClock) {
      if (request.waitingUntil === null || localDay(now) < request.waitingUntil) return alreadySo;
      const wrongTime = untimely(null, context);
      if (wrongTime) return wrongTime;
    }
    if (end.is !== 'return') return alreadySo;
    return {
      ...asked,
      type: 'resumed',
      due: dueDatesFor(running(clockOf(request), doneAt), reference),
      isOver: byClock,
      toRemind: end.toRemind === null ? null : reminderOf(end.toRemind, request, reference),
      proposeClosing: end.proposeClosing,
    };
  },
  written: ({ reason }) => reason,
  events: {
    resumed: {
      apply: (request, event, { due, toRemind, proposeClosing }) => ({
        ...clockRuns,
        state: 'in-progress',
        due,
        closingProposed: proposeClosing ?? request.closingProposed,
        reminder: toRemind ? reminderByHand(event, toRemind) : request.reminder,
      }),
      erase: (resumed) => ({
        ...resumed,
        reason: erased,
        toRemind: resumed.toRemind && { ...resumed.toRemind, body: erased },
      }),
      written: ({ reason, toRemind }) => (reason === '' ? (toRemind?.body ?? '') : reason),
    },
  },
});
