import { z } from 'zod';
import { code, documentId } from '#shared/documents/text.ts';
import { maySee } from '#shared/domain/access/may-see.ts';
import { personOn } from '#shared/domain/access/rights.ts';
import { defineMessages } from '#shared/locales/messages.ts';
import { andServer, from } from '../who.ts';
import { refuse } from '../context.ts';
import { defineCommand } from '../define-command.ts';
import { openStates } from '#shared/domain/life.ts';

export const body = z.object({
  type: z.literal('assign'),
  /** null: back to the queue. */
  assignee: documentId.nullable(),
  unit: code.nullable(),
});
export const events = [
  z.object({
    type: z.literal('assigned'),
    assignee: documentId.nullable(),
    unit: code.nullable(),
  }),
] as const;

declare module '../declared.ts' {
  interface RequestCommands {
    assign: { body: typeof body; events: typeof events; bears: { assigned: 'rules' | 'message' } };
  }
}

export const words = defineMessages({
  fr: {
    'command.assign': 'Assigner',
    'event.assigned': 'Assignée à {assignee}',
    'event.unassigned': 'Rendue à la file',
  },
  ar: {
    'command.assign': 'إسناد',
    'event.assigned': 'أُسند إلى {assignee}',
    'event.unassigned': 'أُعيد إلى القائمة',
  },
});

/** Gives it to somebody who can see it, or to nobody. The server does when somebody's work is handed over. */
export const command = defineCommand(body, events, {
  who: andServer(from('agent')),
  when: openStates,
  already: (asked, request) =>
    asked.assignee === request.assignee &&
    (asked.unit === null || asked.unit === request.unit) &&
    request.state !== 'received' &&
    request.state !== 'qualified',
  decide: ({ body: asked, request, reference, now }) => {
    const { assignee, unit } = asked;
    const person = personOn(reference, assignee, now);
    if (assignee !== null && !(person && maySee(person, request.office, request.domain)))
      return refuse('unknown-assignee', { assignee });
    const office = reference.offices.offices.find((entry) => entry.code === request.office);
    if (unit !== null && !office?.units.some((entry) => entry.code === unit))
      return refuse('unknown-unit', { unit });
    return { ...asked, type: 'assigned' };
  },
  written: () => '',
  events: {
    assigned: {
      apply: (request, _event, { assignee, unit }) => ({
        state: request.state === 'received' || request.state === 'qualified' ? 'assigned' : request.state,
        assignee,
        unit: unit ?? request.unit,
      }),
      erase: (assigned) => assigned,
      written: () => '',
    },
  },
});
