import { localDay } from '#shared/domain/deadlines/zone.ts';
import { makeDeparture } from '#shared/domain/register/departure-reference.ts';
import type { CommandOf } from '#shared/workflow/command.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import type { ChangeType, CommandRow } from './command-row.ts';
import { aComplainant, anAnswer, fixedNow } from './commands.ts';

const open = ['received', 'qualified', 'assigned', 'in-progress', 'waiting'] as const;
const live = [...open, 'answered'] as const;
const unmerged = [...live, 'closed', 'rejected'] as const;
const byClerk = { least: 'clerk', server: false } as const;
const byAgent = { least: 'agent', server: false } as const;
const byServer = { least: null, server: true } as const;
const file = { fileId: 'fil-00000001', name: 'scan.png', type: 'image/png', size: 1 };
const because = (request: RequestDocument) =>
  ({ clock: 'target', dueAt: request.due.target ?? fixedNow, lateMinutes: -240 }) as const;
const aRejection = { type: 'reject', reason: 'other', explanation: 'non', channel: 'paper' } as const;
const proposed = (request: RequestDocument) => request.escalation?.id ?? '';

/** A row for every command on a request: without one it does not compile. */
export const commandRows: { readonly [T in ChangeType]: CommandRow<CommandOf<T>> } = {
  qualify: {
    ...byClerk,
    states: open,
    body: ({ place }) => ({ type: 'qualify', category: 'depot-sauvage', priority: 'high', place }),
    makes: ['qualified'],
    again: 'again',
  },
  assign: {
    ...byAgent,
    server: true,
    states: open,
    body: () => ({ type: 'assign', assignee: 'per-anfa-agent-2', unit: null }),
    makes: ['assigned'],
    again: 'already',
  },
  start: {
    ...byAgent,
    states: ['qualified', 'assigned'],
    body: () => ({ type: 'start' }),
    makes: ['started'],
    again: 'already',
  },
  suspend: {
    ...byAgent,
    states: ['received', 'qualified', 'assigned', 'in-progress'],
    body: () => ({ type: 'suspend', waitingFor: 'citizen', partner: null, reason: 'photo' }),
    makes: ['suspended'],
    again: 'already',
  },
  resume: {
    ...byAgent,
    states: ['waiting'],
    before: ['suspend'],
    server: true,
    body: () => ({ type: 'resume', reason: 'reçue' }),
    makes: ['resumed'],
    again: 'already',
  },
  answer: {
    ...byAgent,
    states: ['qualified', 'assigned', 'in-progress', 'waiting', 'answered'],
    body: () => anAnswer(1),
    makes: ['answered'],
    again: 'reference-taken',
  },
  close: {
    ...byAgent,
    states: ['answered'],
    before: ['answer'],
    body: () => ({ type: 'close' }),
    makes: ['closed'],
    again: 'already',
  },
  reopen: {
    ...byAgent,
    states: ['answered', 'closed', 'rejected'],
    before: ['answer', 'close'],
    body: () => ({ type: 'reopen', reason: 'revenu' }),
    makes: ['reopened'],
    again: 'already',
  },
  reject: {
    least: 'head',
    server: false,
    states: open,
    body: () => ({ ...aRejection, departure: makeDeparture('AA', 2026, 2) }),
    makes: ['rejected'],
    again: 'already',
  },
  merge: {
    ...byAgent,
    states: live,
    before: ['add-complainant'],
    body: (_request, other) => ({ type: 'merge', into: other._id, reason: 'même tas' }),
    makes: ['merged', 'complainant-added', 'complainant-added'],
    again: 'already',
  },
  transfer: {
    ...byClerk,
    server: true,
    states: open,
    body: () => ({ type: 'transfer', toOffice: 'maarif', reason: 'là-bas' }),
    makes: ['transferred'],
    again: 'already',
  },
  note: {
    ...byClerk,
    states: 'always',
    body: () => ({ type: 'note', body: 'vu' }),
    makes: ['noted'],
    again: 'again',
  },
  'add-complainant': {
    ...byClerk,
    states: 'always',
    body: () => ({
      type: 'add-complainant',
      complainant: aComplainant({ address: '2 rue des Oliviers', email: 'a@example.org' }),
      note: 'voisine',
    }),
    makes: ['complainant-added'],
    again: 'again',
  },
  attach: {
    ...byClerk,
    states: 'always',
    body: () => ({ type: 'attach', attachments: [{ ...file, text: 'lu' }] }),
    makes: ['attached'],
    again: 'already',
  },
  'move-attachment': {
    ...byClerk,
    states: 'always',
    before: ['attach'],
    body: (_request, other) => ({
      type: 'move-attachment',
      fileId: file.fileId,
      into: other._id,
      reason: 'autre personne',
    }),
    makes: ['attachment-moved', 'attachment-received'],
    again: 'already',
  },
  tag: {
    ...byClerk,
    states: unmerged,
    body: () => ({ type: 'tag', add: ['danger'], remove: [] }),
    makes: ['tagged'],
    again: 'already',
  },
  acknowledge: {
    least: 'clerk',
    server: true,
    states: open,
    before: ['add-complainant'],
    body: () => ({ type: 'acknowledge', body: 'Reçue.', language: 'fr', channel: 'email', template: null }),
    makes: ['acknowledged'],
    again: 'already',
  },
  'hand-over': {
    ...byClerk,
    states: 'always',
    before: ['answer'],
    body: () => ({
      type: 'hand-over',
      departure: anAnswer(1).departure?.reference ?? '',
      how: 'counter',
      toWhom: 'lui-même',
      on: fixedNow.slice(0, 10),
      proof: file,
    }),
    makes: ['handed-over'],
    again: 'already',
  },
  'annotate-register': {
    ...byClerk,
    states: 'always',
    body: ({ reference }) => ({ type: 'annotate-register', entry: reference, text: 'rectifié' }),
    makes: ['register-annotated'],
    again: 'again',
  },
  'dismiss-duplicate': {
    ...byClerk,
    states: live,
    before: ['propose-duplicate'],
    body: () => ({ type: 'dismiss-duplicate', of: 'req-earlier-1' }),
    makes: ['duplicate-dismissed'],
    again: 'already',
  },
  'propose-escalation': {
    least: 'agent',
    server: true,
    states: open,
    body: () => ({ type: 'propose-escalation', step: 'niveau-1', because: null, reason: 'rien' }),
    makes: ['escalation-proposed'],
    again: 'escalation-open',
  },
  'decide-escalation': {
    least: 'supervisor',
    server: false,
    states: open,
    before: ['propose-escalation'],
    body: (request) => ({
      type: 'decide-escalation',
      escalation: proposed(request),
      decision: 'approve',
      reason: 'urgent',
    }),
    makes: ['escalation-approved'],
    again: 'already',
  },
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
};
