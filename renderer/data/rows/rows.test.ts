import { describe, expect, it } from 'vitest';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { apply } from '#shared/workflow/apply.ts';
import { decide } from '#shared/workflow/decide.ts';
import { traceOf } from '#shared/workflow/trace.ts';
import { aCommand, aComplainant } from '#test/people/commands.ts';
import { aRequest, contextFor, reference } from '#test/people/city.ts';
import { everything, type QueueQuery } from '#shared/domain/figures/queue-query.ts';
import type { QueueRow } from '../contract/queue.ts';
import { RowTable } from './row-table.ts';
import { rowOf, rowOfTrace } from './row.ts';

const moment = {
  me: 'per-anfa-agent-1',
  now: '2026-11-24T09:00:00.000Z',
  endOfDay: '2026-11-24T22:59:00.000Z',
  calendar: reference.calendar,
  mayDecide: () => true,
  isEscalatedToMe: () => false,
};
const firstPage: QueueQuery = { ...everything, offset: 0, limit: 50 };
const tableOf = (...requests: readonly RequestDocument[]) => {
  const table = new RowTable();
  for (const request of requests) table.set(request._id, rowOf(request, 0));
  return table;
};
const found = (table: RowTable, query: Partial<QueueQuery>) =>
  table.query({ ...firstPage, ...query }, moment).rows.map((row) => row.id);

describe('finding a request', () => {
  const request = {
    ...aRequest(),
    subject: 'Éclairage éteint',
    complainants: [
      aComplainant({
        name: 'يوسف العلمي',
        phone: '+212661001122',
        paper: { type: 'cin', number: 'BE778899' },
      }),
    ],
  };
  const other = {
    ...aRequest(),
    complainants: [aComplainant({ name: 'Aïcha Benjelloun', phone: '+212655443322', paper: null })],
  };
  const table = tableOf(request, other);

  it.each([
    ['its reference', request.reference],
    ['its reference without hyphens', request.reference.replaceAll('-', '').toLowerCase()],
    ['a phone with spaces', '06 61 00 11 22'],
    ['an international phone', '+212661001122'],
    ['a phone in Arabic-Indic digits', '٠٦٦١٠٠١١٢٢'],
    ['the CIN', 'be778899'],
    ['a word without its accents', 'eclairage'],
    ['the name in Arabic', 'العلمي'],
    ['two words in any order', 'eteint يوسف'],
  ])('by %s', (_how, text) => {
    expect(found(table, { text })).toEqual([request._id]);
  });
  it('finds the words read in its scanned letters', () => {
    const scan = { fileId: 'fil-scan-0001', name: 'Lettre.pdf', type: 'application/pdf', size: 9 };
    const written = {
      ...request,
      attachments: [{ ...scan, text: 'Le gardien a vu des nids près du Dépôt' }],
    };
    const table = tableOf(written, { ...other, attachments: [scan] });
    expect(found(table, { text: 'depot gardien' })).toEqual([request._id]);
  });

  it('all words must fit', () => {
    expect(found(table, { text: 'eclairage benjelloun' })).toEqual([]);
  });
});

describe('views', () => {
  const due = (target: string | null, changes: Partial<RequestDocument> = {}): RequestDocument => {
    const request = aRequest();
    return { ...request, due: { ...request.due, target }, ...changes };
  };
  const late = due('2026-11-23T09:00:00.000Z');
  const today = due('2026-11-24T15:00:00.000Z', { assignee: moment.me });
  const later = due('2026-11-30T09:00:00.000Z', { state: 'received' });
  const waiting = due('2026-11-20T09:00:00.000Z', { state: 'waiting' });
  const table = tableOf(later, waiting, today, late);

  it('order by time left; stopped clocks come last', () => {
    expect(found(table, {})).toEqual([late._id, today._id, later._id, waiting._id]);
  });
  it('late is late only while the clock runs', () => {
    expect(found(table, { only: 'overdue' })).toEqual([late._id]);
    expect(found(table, { only: 'today' })).toEqual([today._id]);
  });
  it('what the citizen wrote is found whatever its state', () => {
    const messageAt = '2026-11-24T10:00:00.000Z';
    const closed = due('2026-11-20T09:00:00.000Z', { state: 'closed', messageAt });
    const written = due('2026-11-30T09:00:00.000Z', { messageAt });
    const both = found(tableOf(late, closed, written), { only: 'message', sort: 'due' });
    expect(both.sort()).toEqual([closed._id, written._id].sort());
  });
  it('what did not arrive is found by what is to be done, whatever its state', () => {
    const letter = {
      command: 'cmd-answer-1',
      about: 'answer',
      language: 'fr',
      sending: 'cmd-answer-1',
      delivery: 'failed',
      since: '2026-11-24T10:00:00.000Z',
      problem: null,
    } as const;
    const done = { ...letter, delivery: 'told', next: null } as const;
    const call = due('2026-11-20T09:00:00.000Z', {
      state: 'closed',
      mailed: [{ ...letter, next: 'call' }, done],
    });
    const print = due('2026-11-20T09:00:00.000Z', { mailed: [{ ...letter, next: 'print' }] });
    const told = due('2026-11-20T09:00:00.000Z', { mailed: [done] });
    const all = tableOf(late, call, print, told);
    expect(found(all, { only: 'to-call' })).toEqual([call._id]);
    expect(found(all, { only: 'to-print' })).toEqual([print._id]);
  });
  it('mine, nobody’s, one state', () => {
    expect(found(table, { assignee: 'me' })).toEqual([today._id]);
    expect(found(table, { assignee: 'nobody' })).toHaveLength(3);
    expect(found(table, { states: ['received'] })).toEqual([later._id]);
  });
  it('numbers agree with the lists behind them', () => {
    for (const query of [{}, { only: 'overdue' }, { assignee: 'nobody' }, { text: 'poubelles' }] as const)
      expect(table.count({ ...firstPage, ...query }, moment)).toBe(found(table, query).length);
  });
  it('a window shows its part and the whole total', () => {
    const page = table.query({ ...firstPage, offset: 1, limit: 2 }, moment);
    expect(page.rows.map((row) => row.id)).toEqual([today._id, later._id]);
    expect(page.total).toBe(4);
  });
  it('a row that changes moves', () => {
    const own = tableOf(late, today);
    own.set(late._id, rowOf({ ...late, due: { ...late.due, target: '2027-01-01T00:00:00.000Z' } }, 1));
    expect(found(own, {})).toEqual([today._id, late._id]);
    expect(found(own, { only: 'unconfirmed' })).toEqual([late._id]);
    own.set(late._id, null);
    expect(found(own, {})).toEqual([today._id]);
  });
});

describe('escalations', () => {
  const proposedTo = (decider: string, decideBy: string, changes: Partial<RequestDocument> = {}) => {
    const request = aRequest({
      type: 'propose-escalation',
      step: 'niveau-1',
      because: null,
      reason: 'Danger pour les passants',
    });
    return {
      ...request,
      ...changes,
      escalation: request.escalation && { ...request.escalation, decider, decideBy },
    };
  };
  const later = proposedTo('chef-division', '2026-11-26T09:00:00.000Z', { tags: ['danger'] });
  const sooner = proposedTo('chef-division', '2026-11-25T09:00:00.000Z');
  const others = proposedTo('president', '2026-11-24T09:00:00.000Z');
  const table = tableOf(later, others, sooner, aRequest());
  const ofDivision = { ...moment, mayDecide: (row: QueueRow) => row.escalation?.decider === 'chef-division' };
  const ids = (query: Partial<QueueQuery>, at = ofDivision) =>
    table.query({ ...firstPage, ...query }, at).rows.map((row) => row.id);

  it('are for those who may decide, the least time left first', () => {
    expect(ids({ only: 'to-decide', sort: 'decide' })).toEqual([sooner._id, later._id]);
    expect(table.count({ ...firstPage, only: 'to-decide' }, ofDivision)).toBe(2);
    expect(ids({ only: 'to-decide' }, { ...moment, mayDecide: () => false })).toEqual([]);
  });
  it('once decided are told with who and when, and are before those they went to', () => {
    const command = aCommand(
      { type: 'decide-escalation', escalation: sooner.escalation?.id ?? '', decision: 'approve', reason: '' },
      { requestId: sooner._id, by: 'per-supervisor-1' },
    );
    const decision = decide(command, contextFor(command, sooner));
    if (!decision.accepted) throw new Error(decision.refusal.code);
    const own = tableOf(
      later,
      decision.events.reduce((folded, event) => apply(folded, event), sooner),
    );
    const [row] = own.query({ ...firstPage, only: 'decided', sort: 'decided' }, ofDivision).rows;
    expect(row).toMatchObject({
      id: sooner._id,
      decisions: [{ what: 'approved', by: 'per-supervisor-1', at: command.doneAt }],
      escalatedTo: { position: 'chef-service', holder: 'per-anfa-head-1' },
    });
    const head = { ...moment, isEscalatedToMe: (one: QueueRow) => one.escalatedTo !== null };
    expect(own.count({ ...firstPage, only: 'escalated-to-me' }, head)).toBe(1);
    expect(own.count({ ...firstPage, only: 'escalated-to-me' }, moment)).toBe(0);
  });
  it('and tags narrow the list; tags are counted over all rows', () => {
    expect(ids({ narrowing: { tags: ['danger', 'autre'] } })).toEqual([later._id]);
    expect(table.tags()).toEqual([{ tag: 'danger', count: 1 }]);
  });
});

describe('a request that left', () => {
  const moved = aRequest({ type: 'transfer', toOffice: 'maarif', reason: 'là-bas' });
  const table = new RowTable();
  table.set(moved._id, rowOfTrace(traceOf(moved, 'anfa')));

  it('is no work here, is found when somebody asks for it, and shows nobody’s name', () => {
    expect(found(table, {})).toEqual([]);
    expect(found(table, { text: moved.reference })).toEqual([moved._id]);
    expect(table.get(moved._id)?.row).toMatchObject({ citizen: '', address: '', movedTo: 'maarif' });
    expect(found(table, { text: 'alami' })).toEqual([]);
  });
});
