import { z } from 'zod';
import { documentId, personText, recordedText } from '#shared/documents/text.ts';
import { erased } from '#shared/domain/privacy/erased.ts';
import { defineMessages } from '#shared/locales/messages.ts';
import { from } from '../who.ts';
import { clockRuns, lapsed } from '../changes.ts';
import { accept, refuse } from '../context.ts';
import { defineCommand } from '../define-command.ts';
import type { EventBody } from '../event.ts';
import { liveStates } from '#shared/domain/life.ts';

export const body = z.object({ type: z.literal('merge'), into: documentId, reason: personText(2000) });
export const events = [
  z.object({ type: z.literal('merged'), into: documentId, reason: recordedText }),
] as const;

declare module '../declared.ts' {
  interface RequestCommands {
    merge: { body: typeof body; events: typeof events; bears: { merged: 'clock' } };
  }
}

export const words = defineMessages({
  fr: {
    'command.merge': 'Réunir',
    'event.merged': 'Réunie à une autre demande',
  },
  ar: {
    'command.merge': 'ضمّ',
    'event.merged': 'ضُمّ إلى طلب آخر',
  },
});

/** Ends a request in another as one more complainant (each of them, or one anonymous). Nothing of the source is lost: its file stays readable. */
export const command = defineCommand(body, events, {
  who: from('agent'),
  when: liveStates,
  already: ({ into }, { state, mergedInto }) => state === 'merged' && mergedInto === into,
  decide: ({ command: asked, body: { into, reason }, request, other, now, may }) => {
    if (into === request._id) return refuse('merge-into-itself');
    if (!other || other._id !== into || other.state === 'merged')
      return refuse('merge-target-gone', { id: into });
    if (!may(other)) return refuse('not-allowed', { command: 'merge' });
    const joined = request.complainants.length > 0 ? request.complainants : [null];
    const arrivals = joined.map((complainant): { requestId: string; body: EventBody } => ({
      requestId: other._id,
      body: { type: 'complainant-added', complainant, note: reason, mergedFrom: request._id },
    }));
    return accept(asked, now, [
      { requestId: request._id, body: { type: 'merged', into: other._id, reason } },
      ...arrivals,
    ]);
  },
  written: ({ reason }) => reason,
  events: {
    merged: {
      apply: (request, { doneAt }, { into }) => ({
        ...clockRuns,
        ...lapsed(request),
        state: 'merged',
        mergedInto: into,
        closedAt: doneAt,
      }),
      erase: (merged) => ({ ...merged, reason: erased }),
      written: ({ reason }) => reason,
    },
  },
});
