import { localDay } from '#shared/domain/deadlines/zone.ts';
import type { CommandOf } from '#shared/workflow/command.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import type { ChangeType, CommandRow } from './command-row.ts';
import { aComplainant, fixedNow } from './commands.ts';

const open = ['received', 'qualified', 'assigned', 'in-progress', 'waiting'] as const;
const unmerged = [...open, 'answered', 'closed', 'rejected'] as const;
const byServer = { least: null, server: true } as const;
const byChannel = { least: null, server: false, channel: true } as const;
const because = (request: RequestDocument) =>
  ({ clock: 'target', dueAt: request.due.target ?? fixedNow, lateMinutes: -240 }) as const;
/** The escalation that is open. */
export const proposed = (request: RequestDocument) => request.escalation?.id ?? '';

/** Rows of the commands that only the server or a channel asks. */
export const serverRows = {
  'climb-escalation': {
    ...byServer,
    states: open,
    before: ['propose-escalation'],
    body: (request) => ({ type: 'climb-escalation', escalation: proposed(request) }),
    makes: ['escalation-climbed'],
    again: 'already',
    at: ({ escalation }) => escalation?.decideBy ?? fixedNow,
  },
  remind: {
    ...byServer,
    states: open,
    body: (request) => ({ type: 'remind', step: 'rappel', because: because(request) }),
    makes: ['reminded'],
    again: 'already',
  },
  'remind-citizen': {
    ...byServer,
    states: ['waiting'],
    before: ['suspend'],
    body: () => ({ type: 'remind-citizen' }),
    makes: ['citizen-reminded'],
    again: 'already',
    // Came by e-mail, and asked to wait until today.
    bent: (request) => ({
      ...request,
      channel: 'email',
      complainants: [aComplainant({ email: 'alami@example.ma' })],
      waitingUntil: localDay(fixedNow),
    }),
  },
  recalculate: {
    ...byServer,
    states: open,
    body: () => ({ type: 'recalculate', because: [{ code: 'computed-anew', id: null }] }),
    makes: ['due-changed'],
    again: 'already',
    bent: (request) => ({ ...request, due: { ...request.due, target: fixedNow } }),
  },
  'apply-rule': {
    ...byServer,
    states: open,
    body: () => ({
      type: 'apply-rule',
      rule: 'R1',
      version: 1,
      effects: {
        unit: null,
        assignee: null,
        tags: ['danger'],
        priority: 'urgent',
        acknowledge: null,
        notify: null,
        proposeClosing: { fr: 'Réglée d’office.', ar: 'تمت تسويته تلقائيا.' },
      },
    }),
    makes: ['rule-applied'],
    again: 'already',
    kept: ['effects.proposeClosing.fr', 'effects.proposeClosing.ar'],
  },
  'report-delivery': {
    ...byServer,
    states: unmerged,
    before: ['add-complainant', 'acknowledge'],
    body: ({ acknowledgement }) => ({
      type: 'report-delivery',
      acknowledgement: acknowledgement?.command ?? '',
      problem: null,
    }),
    makes: ['delivery-reported'],
    again: 'already',
  },
  'receive-message': {
    ...byChannel,
    states: 'always',
    body: () => ({
      type: 'receive-message',
      channel: 'email',
      from: { name: 'Hind Alami', address: 'hind@example.ma' },
      citizenId: null,
      to: 'demandes@casablanca.example',
      because: 'signed-address',
      automatic: false,
      sentAt: fixedNow,
      subject: 'Re: votre demande',
      text: 'Toujours là.',
      attachments: [{ fileId: 'fil-00000002', name: 'courriel.eml', type: 'message/rfc822', size: 1 }],
    }),
    makes: ['message-received'],
    again: 'again',
  },
  'propose-duplicate': {
    ...byServer,
    states: open,
    body: () => ({
      type: 'propose-duplicate',
      of: 'req-earlier-1',
      reference: 'AA-26-000001-X',
      score: 0.8,
      because: ['same-category'],
      distance: null,
    }),
    makes: ['duplicate-proposed'],
    again: 'already',
    kept: ['reference'],
  },
} satisfies { readonly [T in ChangeType]?: CommandRow<CommandOf<T>> };
