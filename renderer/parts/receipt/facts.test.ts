import { expect, test } from 'vitest';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { buildReferenceData } from '#shared/reference/reference-data.ts';
import { receiptFacts } from './facts.ts';

const at = '2026-11-24T10:00:00.000Z';
const request: RequestDocument = {
  _id: 'req-0001-0001',
  kind: 'request',
  schema: 1,
  version: 1,
  office: 'maarif',
  receivedBy: 'anfa',
  reference: 'A7-26-000123-K',
  arrival: { desk: 'A7', year: 2026, number: 123, arrivedOn: '2026-11-20' },
  state: 'received',
  waitingFor: null,
  category: 'rongeurs',
  domain: 'hygiene',
  priority: 'normal',
  channel: 'counter',
  language: 'ar',
  subject: 'Rats',
  description: '',
  place: { address: '12, rue des Palmiers', landmark: '', point: null, arrondissement: 'maarif' },
  complainants: [],
  complainantCount: 1,
  unit: 'hygiene',
  assignee: null,
  partner: null,
  attachments: [],
  due: { target: at, acknowledge: at, orient: at, answer: at },
  receivedAt: at,
  waitingSince: null,
  waitingUntil: null,
  answeredAt: null,
  closedAt: null,
  acknowledgedAt: null,
  acknowledgement: null,
  reminder: null,
  duplicates: [],
  mailed: [],
  reopenedCount: 0,
  satisfaction: null,
  tags: [],
  escalation: null,
  escalatedTo: null,
  extendedMinutes: 0,
  closingProposed: null,
  messageAt: null,
  mergedInto: null,
  traces: [],
  updatedAt: at,
  source: null,
  events: [],
};

test('names office, unit and arrondissement in both languages', () => {
  const facts = receiptFacts(request, buildReferenceData(), 3);
  expect(facts.office).toEqual({
    fr: 'Maârif · Bureau communal d’hygiène',
    ar: 'المعاريف · المكتب الجماعي لحفظ الصحة',
  });
  expect(facts.place).toBe('12, rue des Palmiers');
  expect(facts.citizen).toBeNull();
  expect(facts.arrivedOn).toBe('2026-11-20');
});

test('a code the city no longer has stands for itself', () => {
  expect(receiptFacts({ ...request, office: 'ancien' }, buildReferenceData(), null).office).toEqual({
    fr: 'ancien',
    ar: 'ancien',
  });
});

test('a day promised beyond the feasts the city has decided on is told to be one that may move', () => {
  const due = (target: string) => ({ ...request, due: { ...request.due, target } });
  const reference = buildReferenceData();
  expect(receiptFacts(due('2029-01-10T10:00:00.000Z'), reference, null).mayMove).toBe(false);
  expect(receiptFacts(due('2029-01-22T10:00:00.000Z'), reference, null).mayMove).toBe(true);
});
