import { beforeEach, expect, it } from 'vitest';
import { blankDraft, type IntakeDraft } from '#renderer/parts/counter-draft/draft.ts';
import { givenBack } from '#renderer/parts/counter-draft/given-back.ts';
import { CounterPc } from '#test/people/counter-store.ts';
import { registrationOf } from '../registration-of.ts';
import { Counter } from './counter.ts';
import type { CounterForm } from './counter-form.ts';

const today = '2026-11-29';
const blank = () => blankDraft({ today, language: 'fr', arrondissement: 'anfa' });
const filled =
  (subject: string) =>
  (draft: IntakeDraft): IntakeDraft => ({ ...draft, who: 'anonymous', toQualify: true, subject });

let pc: CounterPc;
beforeEach(() => {
  pc = new CounterPc();
});
const openWindow = async () => {
  const { store, data } = pc.window();
  const counter = new Counter({ store, data, only: null }, blank);
  await counter.open();
  const form = (): CounterForm => {
    if (counter.form === null) throw new Error('No form stands here.');
    return counter.form;
  };
  return { counter, form };
};

const why = { code: 'unknown-category', values: {} } as const;
const reference = 'A7-26-000123-K';
const requestId = 'req-0190f4c2-0000-7000-8000-00000000000a';
const refuse = () => {
  const { arrivedOn, ...facts } = registrationOf({ ...filled('Refusée')(blank()), channel: 'phone' });
  const arrival = { desk: 'A7', year: 2026, number: 123, arrivedOn };
  const command = { _id: 'cmd-0190f4c2-0000-7000-8000-000000000001', requestId };
  const { key, form: returned } = givenBack(command, { ...facts, reference, arrival }, why);
  pc.drafts.set(key, returned);
};

it('a registration given back is filled in again, under its number, and the form that stood there comes after it', async () => {
  const { counter, form } = await openWindow();
  form().change(filled('En cours'));
  refuse();
  await counter.open();
  expect(form().state).toMatchObject({ returned: why, draft: { subject: 'Refusée', channel: 'phone' } });
  form().change((now) => ({ ...now, description: 'corrigée' }));
  expect(await form().register(today)).toMatchObject({ kind: 'accepted' });
  await counter.next();
  expect(form().draft.subject).toBe('En cours');
  expect([...pc.requests]).toEqual([[requestId, { subject: 'Refusée', attachments: [], reference }]]);
  expect(await form().register(today)).toMatchObject({ kind: 'accepted' });
  expect([...pc.requests.values()][1], 'the next takes its own').not.toHaveProperty('reference');
  expect(pc.givenUp.size).toBe(0);
});

it('a registration given back gives its number up when its form is emptied for good, or its person joins another request', async () => {
  const { counter, form } = await openWindow();
  refuse();
  await counter.open();
  const undo = await counter.clear();
  await form().settled();
  expect([...pc.givenUp]).toEqual([reference]);
  await undo();
  await form().settled();
  expect([...pc.givenUp], 'not while it is there').toEqual([]);
  expect(form().state.number?.reference).toBe(reference);
  form().change((now) => ({ ...now, who: 'new', name: 'Zineb', phone: '0661223344' }));
  expect(await form().join(today, 'req-of-somebody-else')).toMatchObject({ kind: 'accepted' });
  expect([...pc.givenUp]).toEqual([reference]);
});
