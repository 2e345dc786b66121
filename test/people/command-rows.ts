import { makeDeparture } from '#shared/domain/register/departure-reference.ts';
import type { CommandOf } from '#shared/workflow/command.ts';
import type { ChangeType, CommandRow } from './command-row.ts';
import { aComplainant, anAnswer, fixedNow } from './commands.ts';
import { proposed, serverRows } from './server-rows.ts';

const open = ['received', 'qualified', 'assigned', 'in-progress', 'waiting'] as const;
const live = [...open, 'answered'] as const;
const unmerged = [...live, 'closed', 'rejected'] as const;
const byClerk = { least: 'clerk', server: false } as const;
const byAgent = { least: 'agent', server: false } as const;
const file = { fileId: 'fil-00000001', name: 'scan.png', type: 'image/png', size: 1 };
const aRejection = { type: 'reject', reason: 'other', explanation: 'non', channel: 'paper' } as const;

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
    body: () => ({
      type: 'suspend',
      waitingFor: 'citizen',
      partner: null,
      reason: 'photo',
      question: { text: 'une photo ?', language: 'fr', channel: 'email' },
    }),
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
  'tell-otherwise': {
    ...byClerk,
    states: unmerged,
    before: ['answer'],
    // Answered by e-mail, which did not arrive.
    bent: (request) => ({
      ...request,
      mailed: [
        {
          command: 'cmd-answer-1',
          about: 'answer',
          language: 'fr',
          sending: 'cmd-answer-1',
          delivery: 'failed',
          next: 'call',
          since: fixedNow,
          problem: { code: 'bounced', reply: '550 5.1.1' },
        },
      ],
    }),
    body: () => ({ type: 'tell-otherwise', letter: 'cmd-answer-1', how: 'called' }),
    makes: ['told-otherwise'],
    again: 'already',
  },
  'record-satisfaction': {
    ...byClerk,
    states: ['closed', 'rejected'],
    before: ['add-complainant', 'answer', 'close'],
    body: ({ events }) => ({
      type: 'record-satisfaction',
      closing: events.at(-1)?.commandId ?? '',
      score: 'no',
      way: 'phone',
      text: 'Le trou est toujours là.',
    }),
    makes: ['satisfaction-given'],
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
  ...serverRows,
};
