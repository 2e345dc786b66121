import { z } from 'zod';
import { dueDates } from '#shared/documents/due-dates.ts';
import { personText, recordedText } from '#shared/documents/text.ts';
import { clockOf, running } from '#shared/domain/deadlines/clock.ts';
import { dueDatesFor } from '#shared/domain/deadlines/due-dates.ts';
import { erased } from '#shared/domain/privacy/erased.ts';
import { defineMessages } from '#shared/locales/messages.ts';
import { localDay } from '#shared/domain/deadlines/zone.ts';
import { systemActor } from '#shared/domain/access/system-actor.ts';
import { alreadySo } from '../context.ts';
import { untimely } from '../untimely.ts';
import { andServer, from } from '../who.ts';
import { clockRuns } from '../changes.ts';
import { defineCommand } from '../define-command.ts';

export const body = z.object({ type: z.literal('resume'), reason: personText(2000) });
/** Whether the wait ended on the day it was given, by the clock. */
const isOver = z.boolean().default(false);
export const events = [
  z.object({ type: z.literal('resumed'), reason: recordedText, due: dueDates, isOver }),
] as const;

export const words = defineMessages({
  fr: {
    'command.resume': 'Reprendre',
    'event.resumed': 'Reprise',
    'event.resumed.over': 'Fin de l’attente prévue : la demande revient',
  },
  ar: {
    'command.resume': 'استئناف',
    'event.resumed': 'استؤنف',
    'event.resumed.over': 'انتهى الانتظار المحدد: عاد الطلب',
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
    if (byClock) {
      if (request.waitingUntil === null || localDay(now) < request.waitingUntil) return alreadySo;
      const wrongTime = untimely(null, context);
      if (wrongTime) return wrongTime;
    }
    const due = dueDatesFor(running(clockOf(request), doneAt), reference);
    return { ...asked, type: 'resumed', due, isOver: byClock };
  },
  written: ({ reason }) => reason,
  events: {
    resumed: {
      apply: (_request, _event, { due }) => ({ ...clockRuns, state: 'in-progress', due }),
      erase: (resumed) => ({ ...resumed, reason: erased }),
      written: ({ reason }) => reason,
    },
  },
});
