import { z } from 'zod';
import { dueDates } from '#shared/documents/due-dates.ts';
import { personText, recordedText } from '#shared/documents/text.ts';
import { clockOf, running } from '#shared/domain/deadlines/clock.ts';
import { dueDatesFor } from '#shared/domain/deadlines/due-dates.ts';
import { erased } from '#shared/domain/privacy/erased.ts';
import { defineMessages } from '#shared/locales/messages.ts';
import { from } from '../who.ts';
import { clockRuns } from '../changes.ts';
import { defineCommand } from '../define-command.ts';

export const body = z.object({ type: z.literal('resume'), reason: personText(2000) });
export const events = [
  z.object({ type: z.literal('resumed'), reason: recordedText, due: dueDates }),
] as const;

export const words = defineMessages({
  fr: {
    'command.resume': 'Reprendre',
    'event.resumed': 'Reprise',
  },
  ar: {
    'command.resume': 'استئناف',
    'event.resumed': 'استؤنف',
  },
});

/** The wait is over: the internal clock runs again, from where it stood. */
export const command = defineCommand(body, events, {
  who: from('agent'),
  when: ['waiting'],
  already: (_asked, { state }) => state === 'in-progress',
  decide: ({ body: asked, request, reference, doneAt }) => ({
    ...asked,
    type: 'resumed',
    due: dueDatesFor(running(clockOf(request), doneAt), reference),
  }),
  written: ({ reason }) => reason,
  events: {
    resumed: {
      apply: (_request, _event, { due }) => ({ ...clockRuns, state: 'in-progress', due }),
      erase: (resumed) => ({ ...resumed, reason: erased }),
      written: ({ reason }) => reason,
    },
  },
});
