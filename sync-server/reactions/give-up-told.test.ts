import { afterAll, beforeAll, expect, it } from 'vitest';
import { heldMails } from '#shared/contracts/mail-api.ts';
import type { CommandBody } from '#shared/workflow/command.ts';
import { aCommand, aComplainant, aRegistration } from '#test/people/commands.ts';
import { aMailServer, type MailServer } from '#test/people/mail-server.ts';
import { aServer, type TestServer } from '#test/people/server.ts';

const agent = 'per-anfa-agent-1';
const head = 'per-anfa-head-1';
let mail: MailServer;
let server: TestServer;
let desk: string;
let letters: { requestId: string; letter: string }[];
beforeAll(async () => {
  mail = await aMailServer();
  server = await aServer({ mail: { url: mail.url, from: 'Commune <ne-pas-repondre@casablanca.example>' } });
  desk = await server.desk(agent, 'profile-told');
  const made = Array.from({ length: 13 }, () =>
    aCommand(aRegistration({ complainant: aComplainant({ email: 'cible@example.org' }) }, desk), { desk }),
  );
  await server.send(agent, made);
  const words: CommandBody = {
    ...{ type: 'answer', outcome: 'settled', body: 'Zqrepondu.' },
    ...{ language: 'fr', channel: 'email' },
  };
  const answers = made.map(({ requestId }) => aCommand(words, { requestId, desk }));
  await server.send(agent, answers);
  await server.settled();
  letters = answers.map(({ requestId, _id }) => ({ requestId, letter: _id }));
});
afterAll(async () => {
  await server.close();
  await mail.close();
});
const held = async () => {
  const answer = await server.app.inject({ url: '/mail/held', headers: await server.signIn(head) });
  return heldMails.parse(answer.json()).mails.map(({ id }) => id);
};
const tell = async (letter: string, how: 'called' | 'no-answer') => {
  const { requestId = '' } = letters.find((one) => one.letter === letter) ?? {};
  await server.send(agent, [aCommand({ type: 'tell-otherwise', letter, how }, { requestId, desk })]);
  await server.settled();
};

it('a held letter that the citizen was told by telephone cannot be let go any more; one they were called about in vain can', async () => {
  await expect.poll(async () => (await held()).length, { timeout: 10_000 }).toBe(3);
  const [told = '', inVain = '', left = ''] = await held();
  await tell(told, 'called');
  await tell(inVain, 'no-answer');
  expect((await held()).sort()).toEqual([inVain, left].sort());
  const headers = await server.signIn(head);
  const say = async (id: string) =>
    (
      await server.app.inject({
        method: 'POST',
        url: `/mail/held/${id}`,
        headers,
        payload: { word: 'release' },
      })
    ).statusCode;
  expect(await say(told)).toBe(404);
  expect(await say(inVain)).toBe(200);
  await expect.poll(() => mail.taken.length, { timeout: 10_000 }).toBe(11);
  expect(await server.store.getDocument('outgoing', told)).toMatchObject({ state: 'done', to: '', text: '' });
  const entries = (await server.store.readById('audit', null, 5000)).filter(
    ({ what }) => what === 'mail-discarded',
  );
  expect(entries).toMatchObject([{ facts: { why: 'told' } }]);
}, 60_000);
