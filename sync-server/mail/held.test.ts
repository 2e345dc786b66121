import { afterAll, beforeAll, expect, it } from 'vitest';
import { heldMails, type HeldWord } from '#shared/contracts/mail-api.ts';
import { plainOf } from '#sync-server/commands/read-requests.ts';
import { aCommand, aComplainant, aRegistration } from '#test/people/commands.ts';
import { aMailServer, type MailServer } from '#test/people/mail-server.ts';
import { aServer, type TestServer } from '#test/people/server.ts';
import { outgoingMail } from './outgoing.ts';

const agent = 'per-anfa-agent-1';
const head = 'per-anfa-head-1';
const elsewhere = 'per-maarif-head-1';
const supervisor = 'per-supervisor-1';
let mail: MailServer;
let server: TestServer;
beforeAll(async () => {
  mail = await aMailServer();
  const from = 'Commune de Casablanca <ne-pas-repondre@casablanca.example>';
  server = await aServer({ mail: { url: mail.url, from } });
  const desk = await server.desk(agent, 'profile-held');
  const made = Array.from({ length: 13 }, () =>
    aCommand(aRegistration({ complainant: aComplainant({ email: 'cible@example.org' }) }, desk), { desk }),
  );
  await server.send(agent, made);
  const words = { type: 'acknowledge', body: 'Zqretenu.', language: 'fr', channel: 'email' } as const;
  await server.send(
    agent,
    made.map(({ requestId }) => aCommand({ ...words, template: null }, { requestId, desk })),
  );
  await server.settled();
});
afterAll(async () => {
  await server.close();
  await mail.close();
});
const held = async (person: string) => {
  const answer = await server.app.inject({ url: '/mail/held', headers: await server.signIn(person) });
  return heldMails.parse(answer.json()).mails;
};
const settle = async (person: string, id: string, word: HeldWord) => {
  const headers = await server.signIn(person);
  const url = `/mail/held/${id}`;
  return (await server.app.inject({ method: 'POST', url, headers, payload: { word } })).statusCode;
};
const acknowledgementOf = async (requestId: string) =>
  (await server.store.getDocument('requests-anfa', requestId))?.['acknowledgement'];
const entries = async (what: string) =>
  (await server.store.readById('audit', null, 5000)).filter((entry) => entry['what'] === what);

it('what the budget holds back is shown to who answers for it, and says neither address nor words', async () => {
  const mails = await held(head);
  expect(mails).toHaveLength(3);
  expect(mails[0]).toMatchObject({ office: 'anfa', by: agent, spent: 'address', mayDecide: true });
  expect(JSON.stringify(mails)).not.toMatch(/cible|Zqretenu/);
  expect(await held(supervisor)).toHaveLength(3);
  expect(await held(elsewhere)).toEqual([]);
  expect(await held(agent), 'who wrote it answers for no office').toEqual([]);
});

it('is let go once, by another than its author, although two say so at once; then the citizen gets it', async () => {
  const [one] = await held(head);
  if (!one) throw new Error('nothing held');
  expect(await settle(elsewhere, one.id, 'release')).toBe(404);
  expect(await settle(agent, one.id, 'release')).toBe(404);
  const both = await Promise.all([settle(head, one.id, 'release'), settle(supervisor, one.id, 'release')]);
  expect(both.filter((status) => status === 200)).toHaveLength(1);
  expect(both.filter((status) => status === 404 || status === 409)).toHaveLength(1);
  await expect
    .poll(() => acknowledgementOf(one.requestId), { timeout: 10_000 })
    .toMatchObject({ delivery: 'sent', problem: null });
  expect(await entries('mail-released')).toMatchObject([{ facts: { author: agent, office: 'anfa' } }]);
  expect(await held(head)).toHaveLength(2);
});

it('an office sees its own, however many are held elsewhere', async () => {
  const [one] = await server.store.findByFields('outgoing', { state: 'held', office: 'anfa' }, 1);
  const mail = outgoingMail.parse(plainOf(one ?? { _id: '' }));
  const elsewhere = Array.from({ length: 600 }, (_, n) => ({
    ...mail,
    _id: `cmd-000-elsewhere-${String(n).padStart(4, '0')}`,
    office: 'maarif',
  }));
  await server.store.writeDocuments('outgoing', elsewhere);
  expect(await held(head)).toHaveLength(2);
  for (const { _id } of elsewhere) {
    const stored = await server.store.getDocument('outgoing', _id);
    if (stored) await server.store.writeDocuments('outgoing', [{ ...stored, state: 'done' }]);
  }
});

it('is given up with its words', async () => {
  const before = await held(head);
  for (const { id } of before) expect(await settle(head, id, 'discard')).toBe(200);
  expect(await held(head)).toEqual([]);
  for (const { id, requestId } of before) {
    expect(await server.store.getDocument('outgoing', id)).toMatchObject({ state: 'done', to: '', text: '' });
    expect(await acknowledgementOf(requestId)).toMatchObject({
      delivery: 'failed',
      problem: { code: 'budget' },
    });
  }
  expect(await entries('mail-discarded')).toHaveLength(2);
});
