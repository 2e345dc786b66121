import { z } from 'zod';
import { dueDates } from '#shared/documents/due-dates.ts';
import { requiredText, recordedText } from '#shared/documents/text.ts';
import type { Instant } from '#shared/documents/time.ts';
import { clockOf, restarted } from '#shared/domain/deadlines/clock.ts';
import { dueDatesFor } from '#shared/domain/deadlines/due-dates.ts';
import { dayNumber, localDay } from '#shared/domain/deadlines/zone.ts';
import { isOpen, isOver } from '#shared/domain/life.ts';
import { erased } from '#shared/domain/privacy/erased.ts';
import { defineMessages } from '#shared/locales/messages.ts';
import { from } from '../who.ts';
import { clockRuns } from '../changes.ts';
import { refuse } from '../context.ts';
import { defineCommand } from '../define-command.ts';
import type { RequestDocument } from '../request.ts';

export const body = z.object({ type: z.literal('reopen'), reason: requiredText(2000) });
export const events = [
  z.object({ type: z.literal('reopened'), reason: recordedText, due: dueDates }),
] as const;

declare module '../declared.ts' {
  interface RequestCommands {
    reopen: {
      body: typeof body;
      events: typeof events;
      bears: { reopened: 'clock' | 'rules' | 'wait' | 'steps' };
    };
  }
}

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

/** Days from the one a request was closed or rejected on. An answered one that nobody has closed is not over. */
const daysOver = ({ state, closedAt }: RequestDocument, at: Instant): number =>
  isOver({ state }) && closedAt !== null ? dayNumber(localDay(at)) - dayNumber(localDay(closedAt)) : 0;

/** Takes it up again, within the days that the city allows: the internal clock starts anew, steps and rules are armed again. */
export const command = defineCommand(body, events, {
  who: from('agent'),
  when: ['answered', 'closed', 'rejected'],
  already: (_asked, { reopenedCount, state }) => reopenedCount > 0 && isOpen({ state }),
  decide: ({ body: asked, request, reference, doneAt }) => {
    const { reopenWithinDays } = reference.retention;
    // What the citizen asked for in time is not lost because the desk is late.
    const isWished = request.satisfaction?.reopening === 'asked';
    if (!isWished && daysOver(request, doneAt) > reopenWithinDays)
      return refuse('reopen-too-late', { days: String(reopenWithinDays) });
    return {
      ...asked,
      type: 'reopened',
      due: dueDatesFor(restarted(clockOf(request), doneAt), reference),
    };
  },
  written: ({ reason }) => reason,
  events: {
    reopened: {
      apply: ({ reopenedCount, satisfaction }, _event, { due }) => ({
        ...clockRuns,
        state: 'in-progress',
        due,
        answeredAt: null,
        closedAt: null,
        reopenedCount: reopenedCount + 1,
        satisfaction:
          satisfaction?.reopening === 'asked' ? { ...satisfaction, reopening: 'accepted' } : satisfaction,
        extendedMinutes: 0,
        closingProposed: null,
      }),
      erase: (reopened) => ({ ...reopened, reason: erased }),
      written: ({ reason }) => reason,
    },
  },
});
