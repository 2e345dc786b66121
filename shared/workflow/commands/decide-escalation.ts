import { z } from 'zod';
import { dueDates } from '#shared/documents/due-dates.ts';
import { escalatedTo, type Escalation } from '#shared/documents/escalation.ts';
import { code, documentId, personText, recordedText } from '#shared/documents/text.ts';
import { holdsDecision } from '#shared/domain/access/holders.ts';
import { extensionOf } from '#shared/domain/escalation/extension.ts';
import { chosenHolder } from '#shared/domain/escalation/hierarchy.ts';
import { erased } from '#shared/domain/privacy/erased.ts';
import { defineMessages } from '#shared/locales/messages.ts';
import { from } from '../who.ts';
import { alreadySo, refuse } from '../context.ts';
import { defineCommand } from '../define-command.ts';
import type { RequestEvent } from '../event.ts';
import type { RequestDocument } from '../request.ts';
import { openStates } from '#shared/domain/life.ts';

export const body = z.object({
  type: z.literal('decide-escalation'),
  /** Id of the escalation as seen. */
  escalation: documentId,
  /** Position it was seen to go to: it may have moved up meanwhile. Absent in commands of desks that did not say. */
  to: code.optional(),
  decision: z.enum(['approve', 'refuse', 'extend']),
  /** A refusal and an extension need one. */
  reason: personText(2000),
});
const facts = { escalation: documentId, reason: recordedText };
export const events = [
  z.object({ type: z.literal('escalation-approved'), ...facts, to: escalatedTo }),
  z.object({ type: z.literal('escalation-refused'), ...facts }),
  z.object({
    type: z.literal('escalation-extended'),
    ...facts,
    /** Working minutes given. */
    minutes: z.int().min(1),
    due: dueDates,
  }),
] as const;

declare module '../declared.ts' {
  interface RequestCommands {
    'decide-escalation': {
      body: typeof body;
      events: typeof events;
      bears: {
        'escalation-approved': 'steps';
        'escalation-refused': 'steps';
        'escalation-extended': 'clock' | 'steps';
      };
    };
  }
}

export const words = defineMessages({
  fr: {
    'command.decide-escalation': 'Décider de l’escalade',
    'event.escalation-approved': 'Escalade approuvée : {to}',
    'event.escalation-refused': 'Escalade refusée',
    'event.escalation-extended': 'Délai prolongé de {hours} h ouvrées',
  },
  ar: {
    'command.decide-escalation': 'البت في التصعيد',
    'event.escalation-approved': 'قُبل التصعيد: {to}',
    'event.escalation-refused': 'رُفض التصعيد',
    'event.escalation-extended':
      'مُدّد الأجل: {hours, plural, one {ساعة عمل} two {ساعتا عمل} few {# ساعات عمل} many {# ساعة عمل} other {# ساعة عمل}}',
  },
});

const decidedAs = { approve: 'approved', refuse: 'refused', extend: 'extended' } as const;

/** What a decision changes. One about another escalation than the present one changes nothing of it. */
const decided = (
  { escalation }: RequestDocument,
  { by, doneAt }: RequestEvent,
  said: { escalation: string; reason: string },
  state: Escalation['state'],
  besides: Partial<RequestDocument>,
): Partial<RequestDocument> =>
  escalation?.id === said.escalation
    ? {
        escalation: { ...escalation, state, decidedBy: by, decidedAt: doneAt, decisionReason: said.reason },
        ...besides,
      }
    : {};

/** The word of whoever decides: approved, refused with a reason, or extended once. The first word counts. */
export const command = defineCommand(body, events, {
  who: from('supervisor'),
  orElse: (person, request, { ladders }) => holdsDecision(person, request, ladders),
  when: openStates,
  already: () => false,
  decide: ({ body: { escalation: id, to: seenTo, decision, reason }, request, reference, now, doneAt }) => {
    const { escalation } = request;
    if (escalation?.id !== id) return refuse('escalation-gone');
    if (escalation.state === decidedAs[decision]) return alreadySo;
    if (escalation.state === 'lapsed') return refuse('escalation-gone');
    if (escalation.state !== 'proposed')
      return refuse('escalation-decided', { by: escalation.decidedBy ?? '', state: escalation.state });
    if (seenTo !== undefined && seenTo !== escalation.to)
      return refuse('escalation-moved', { to: escalation.to });
    if (decision !== 'approve' && reason === '') return refuse('needs-reason');
    const said = { escalation: id, reason };
    if (decision === 'refuse') return { ...said, type: 'escalation-refused' };
    if (decision === 'approve') {
      const holder = chosenHolder(reference, escalation.to, request, now);
      return { ...said, type: 'escalation-approved', to: { position: escalation.to, holder, at: now } };
    }
    if (request.extendedMinutes > 0) return refuse('already-extended');
    const extension = extensionOf(request, reference, doneAt);
    if (!extension) return refuse('nothing-to-extend');
    const { minutes, due } = extension;
    return { ...said, type: 'escalation-extended', minutes, due };
  },
  written: ({ reason }) => reason,
  events: {
    'escalation-approved': {
      apply: (request, event, approved) =>
        decided(request, event, approved, 'approved', { escalatedTo: approved.to }),
      erase: (approved) => ({ ...approved, reason: erased }),
      written: ({ reason }) => reason,
    },
    'escalation-refused': {
      apply: (request, event, refused) => decided(request, event, refused, 'refused', {}),
      erase: (refused) => ({ ...refused, reason: erased }),
      written: ({ reason }) => reason,
    },
    'escalation-extended': {
      apply: (request, event, extended) =>
        decided(request, event, extended, 'extended', {
          extendedMinutes: request.extendedMinutes + extended.minutes,
          due: extended.due,
        }),
      erase: (extended) => ({ ...extended, reason: erased }),
      written: ({ reason }) => reason,
    },
  },
});
