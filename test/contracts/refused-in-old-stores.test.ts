import { describe, expect, it } from 'vitest';
import { writtenIn } from '#shared/workflow/words-of.ts';
import { Outbox } from '#renderer/data/outbox/outbox.ts';
import { givenBack } from '#renderer/parts/counter-draft/given-back.ts';
import { draftKeyOf } from '#renderer/parts/refused/kept-words.ts';
import { ownMemory } from '#test/people/own-memory.ts';

const complainant = {
  citizenId: 'cit-00000001',
  name: 'Mohamed Alami',
  phone: '+212612345678',
  email: null,
  paper: { type: 'cin', number: 'BE123456' },
  address: '',
  language: 'fr',
  channel: 'counter',
};
const file = { fileId: 'fil-00000001', name: 'Lettre.pdf', type: 'application/pdf', size: 1234 };
const place = { address: '27, rue Ibn Zohr', landmark: '', point: null, arrondissement: null };
const register = {
  type: 'register',
  reference: 'AC-25-000001-C',
  arrival: { desk: 'AC', year: 2025, number: 1, arrivedOn: '2025-10-20' },
  channel: 'counter',
  language: 'ar',
  category: 'gravats',
  priority: 'normal',
  subject: 'Rats dans la cour',
  description: 'Depuis une semaine',
  place,
  complainant,
  attachments: [file],
  source: null,
};
/** What people could ask for in 0.1.0, as its outbox kept it (`shared/documents/command.ts` there): nothing that came later is in it. */
const bodies: readonly (Record<string, unknown> & { type: string })[] = [
  register,
  { type: 'qualify', category: 'gravats', priority: 'high', place: null },
  { type: 'assign', assignee: null, unit: null },
  { type: 'start' },
  { type: 'suspend', waitingFor: 'citizen', partner: null, reason: 'Photo demandée' },
  { type: 'resume', reason: 'Photo reçue' },
  { type: 'answer', outcome: 'settled', body: 'Réparé hier.', language: 'fr', channel: 'counter' },
  { type: 'close' },
  { type: 'reopen', reason: 'Cela recommence' },
  { type: 'reject', reason: 'unfounded', explanation: 'Rien trouvé sur place' },
  { type: 'merge', into: 'req-00000002', reason: 'La même fuite' },
  { type: 'transfer', toOffice: 'maarif', reason: 'Rue de Maârif' },
  { type: 'note', body: 'Rappelé deux fois' },
  { type: 'add-complainant', complainant, note: 'Voisin du dessus' },
  { type: 'attach', attachments: [file] },
  { type: 'tag', add: [], remove: [] },
  { type: 'acknowledge', body: 'Bien reçu', language: 'fr', channel: 'counter', template: null },
  { type: 'propose-escalation', step: 'head', because: null, reason: 'Danger' },
  { type: 'decide-escalation', escalation: 'esc-00000001', decision: 'refuse', reason: 'Déjà fait' },
  { type: 'dismiss-duplicate', of: 'req-00000003' },
];
/** Everything written in a body. */
const written = ({ type: _type, ...body }: Record<string, unknown>): string[] =>
  ['reason', 'body', 'explanation', 'note'].flatMap((name) => {
    const text = body[name];
    return typeof text === 'string' && /\s/.test(text) ? [text] : [];
  });
const commandOf = (body: object, n: number) => ({
  _id: `cmd-00000000-0000-7000-8000-${String(n).padStart(12, '0')}`,
  kind: 'command',
  schema: 1,
  requestId: 'req-00000000-0000-7000-8000-000000000001',
  office: 'anfa',
  desk: 'AC',
  by: 'per-anfa-agent-1',
  doneAt: '2025-10-20T09:00:00.000Z',
  seenVersion: 3,
  body,
});
const refusal = { code: 'unknown-category', values: { category: 'gravats' } };
const opened = async () => {
  const own = ownMemory();
  const entries = bodies.map((body, order) => ({
    command: commandOf(body, order),
    status: 'refused',
    refusal,
    order,
  }));
  await own.shelf('outbox').put(new Map(entries.map((entry) => [entry.command._id, entry])));
  return Outbox.open(own);
};

describe('what an earlier version kept as refused, opened by this one', () => {
  it('is read and shown, every kind of it, in its order', async () => {
    const outbox = await opened();
    expect([outbox.unreadable, outbox.unopened]).toEqual([[], 0]);
    expect(outbox.refused().map(({ command }) => command.body.type)).toEqual(bodies.map(({ type }) => type));
    expect(outbox.refused().every((entry) => entry.refusal?.code === 'unknown-category')).toBe(true);
  });

  it('has its way on: a registration is its form again, what was written elsewhere goes on being written', async () => {
    const outbox = await opened();
    const [first, ...others] = outbox.refused();
    if (first?.command.body.type !== 'register') throw new Error('no registration');
    const { form } = givenBack(first.command, first.command.body, first.refusal);
    expect(form).toMatchObject({
      returned: refusal,
      number: { reference: 'AC-25-000001-C', desk: 'AC', year: 2025, number: 1 },
      draft: {
        name: 'Mohamed Alami',
        phone: '+212612345678',
        paperNumber: 'BE123456',
        subject: 'Rats dans la cour',
        description: 'Depuis une semaine',
        address: '27, rue Ibn Zohr',
        arrivedOn: '2025-10-20',
        language: 'ar',
        attachments: [file],
      },
    });
    for (const { command } of others) {
      const asked = bodies.find(({ type }) => type === command.body.type) ?? {};
      for (const text of written(asked)) expect(writtenIn(command)).toContain(text);
      expect(draftKeyOf(command)).toMatch(/^(?:request|escalation)\.req-/);
    }
  });
});
