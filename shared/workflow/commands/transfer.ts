import { z } from 'zod';
import { dueThen } from '#shared/documents/due-dates.ts';
import { code, requiredText, recordedText } from '#shared/documents/text.ts';
import type { Person } from '#shared/documents/reference-data.ts';
import { isUnmanned } from '#shared/domain/access/channel-actor.ts';
import { isSystem } from '#shared/domain/access/system-actor.ts';
import { recalculated } from '#shared/domain/deadlines/recalculate.ts';
import { localDay } from '#shared/domain/deadlines/zone.ts';
import { erased } from '#shared/domain/privacy/erased.ts';
import { servingOffice } from '#shared/domain/routing/serving-office.ts';
import { defineMessages } from '#shared/locales/messages.ts';
import { andServer, from } from '../who.ts';
import { lapsed } from '../changes.ts';
import { refuse } from '../context.ts';
import { defineCommand } from '../define-command.ts';
import type { RequestDocument } from '../request.ts';
import { openStates } from '#shared/domain/life.ts';

/** What the server writes as its reason: no text for people. */
export const officeEnded = 'office-ended';

export const body = z.object({ type: z.literal('transfer'), toOffice: code, reason: requiredText(2000) });
export const events = [
  z.object({
    type: z.literal('transferred'),
    fromOffice: code,
    toOffice: code,
    reason: recordedText,
    /** Why, where nobody wrote it: the office has ended. */
    because: z.literal(officeEnded).nullable().default(null),
    /** Where the new office closes on other days; null where that makes no difference. */
    due: dueThen,
  }),
] as const;

declare module '../declared.ts' {
  interface RequestCommands {
    transfer: {
      body: typeof body;
      events: typeof events;
      bears: { transferred: 'rules' | 'steps' | 'message' };
    };
  }
}

export const words = defineMessages({
  fr: {
    'command.transfer': 'Transférer',
    'event.transferred': 'Transférée de {from} à {to}',
    'event.transferred.office-ended': 'Le bureau {from} ferme : transférée à {to}',
  },
  ar: {
    'command.transfer': 'إحالة',
    'event.transferred': 'أُحيل من {from} إلى {to}',
    'event.transferred.office-ended': 'أُغلق مكتب {from}: أُحيل الطلب إلى {to}',
  },
});

/** The office that this person sent it away from, while no person has done anything with it since; null otherwise. */
const sentFrom = (person: Person, request: RequestDocument): string | null => {
  const last = request.events.findLast(({ by }) => !isUnmanned({ id: by }));
  return last?.body.type === 'transferred' && last.by === person.id ? last.body.fromOffice : null;
};

/** Hands it to another office; a trace of it stays. Who sent it may take it back until somebody there has touched it. The server does when an office ends. */
export const command = defineCommand(body, events, {
  who: andServer(from('clerk')),
  when: openStates,
  already: ({ toOffice }, { office }) => toOffice === office,
  orElse: (person, request) => sentFrom(person, request) !== null,
  decide: ({ body: { toOffice, reason }, person, request, reference, may, now }) => {
    if (!may(request) && toOffice !== sentFrom(person, request))
      return refuse('not-allowed', { command: 'transfer' });
    const serving = servingOffice(reference.offices, toOffice, localDay(now));
    if (serving !== toOffice) return refuse('office-over', { office: toOffice, to: serving });
    return reference.offices.offices.some(({ code: known }) => known === toOffice)
      ? {
          type: 'transferred',
          fromOffice: request.office,
          toOffice,
          // The server's own is a kind, told in the reader's language; only people write.
          ...(isSystem(person) ? { reason: '', because: officeEnded } : { reason, because: null }),
          due: recalculated({ ...request, office: toOffice }, reference)?.due ?? null,
        }
      : refuse('unknown-office', { office: toOffice });
  },
  written: ({ reason }) => reason,
  events: {
    transferred: {
      apply: (request, _event, { fromOffice, toOffice, due }) => ({
        ...lapsed(request),
        office: toOffice,
        due: due ?? request.due,
        assignee: null,
        state:
          request.state === 'assigned' || request.state === 'in-progress'
            ? request.category
              ? 'qualified'
              : 'received'
            : request.state,
        traces: [
          ...request.traces.filter((office) => office !== toOffice && office !== fromOffice),
          fromOffice,
        ],
      }),
      erase: (transferred) => ({ ...transferred, reason: erased }),
      written: ({ reason }) => reason,
    },
  },
});
