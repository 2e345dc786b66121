import { z } from 'zod';
import { dueDates } from '#shared/documents/due-dates.ts';
import { requiredText, recordedText } from '#shared/documents/text.ts';
import { clockOf, restarted } from '#shared/domain/deadlines/clock.ts';
import { dueDatesFor } from '#shared/domain/deadlines/due-dates.ts';
import { erased } from '#shared/domain/privacy/erased.ts';
import { defineMessages } from '#shared/locales/messages.ts';
import { from } from '../who.ts';
import { clockRuns } from '../changes.ts';
import { defineCommand } from '../define-command.ts';

export const body = z.object({ type: z.literal('reopen'), reason: requiredText(2000) });
export const events = [
  z.object({ type: z.literal('reopened'), reason: recordedText, due: dueDates }),
] as const;

export const words = defineMessages({
  fr: {
    'command.reopen': 'Rouvrir',
    'event.reopened': 'Rouverte',
  },
  ar: {
    'command.reopen': 'إعادة الفتح',
    'event.reopened': 'أُعيد فتحه',
  },
});

/** Takes it up again: the internal clock starts anew, steps and rules are armed again. */
export const command = defineCommand(body, events, {
  who: from('agent'),
  when: ['answered', 'closed', 'rejected'],
  already: (_asked, { reopenedCount, state }) =>
    reopenedCount > 0 && !['answered', 'closed', 'rejected', 'merged'].includes(state),
  decide: ({ body: asked, request, reference, doneAt }) => ({
    ...asked,
    type: 'reopened',
    due: dueDatesFor(restarted(clockOf(request), doneAt), reference),
  }),
  written: ({ reason }) => reason,
  events: {
    reopened: {
      apply: ({ reopenedCount }, _event, { due }) => ({
        ...clockRuns,
        state: 'in-progress',
        due,
        answeredAt: null,
        closedAt: null,
        reopenedCount: reopenedCount + 1,
        extendedMinutes: 0,
        closingProposed: null,
      }),
      erase: (reopened) => ({ ...reopened, reason: erased }),
      written: ({ reason }) => reason,
    },
  },
});
