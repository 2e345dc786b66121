import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCommand, aComplainant, aRegistration } from '#test/people/commands.ts';
import { aMailServer, type MailServer } from '#test/people/mail-server.ts';
import { aServer, type TestServer } from '#test/people/server.ts';
import { budgets } from './mail-budget.ts';

const agent = 'per-anfa-agent-1';
const from = 'Commune de Casablanca <ne-pas-repondre@casablanca.example>';
const most = Object.fromEntries(budgets.map(({ spent, most: count }) => [spent, count]));
let mail: MailServer;
let server: TestServer;
let desk: string;
beforeAll(async () => {
  mail = await aMailServer();
  server = await aServer({ mail: { url: mail.url, from } });
  desk = await server.desk(agent, 'profile-mail-budget');
});
afterAll(async () => {
  await server.close();
  await mail.close();
});

/** Requests at the counter, each acknowledged by e-mail in the agent's own words. @returns their ids */
const acknowledged = async (addresses: readonly string[], by = agent): Promise<string[]> => {
  const commands = addresses.map((email) => {
    const complainant = aComplainant({ email });
    return aCommand(aRegistration({ complainant }, desk), { by, desk });
  });
  await server.send(by, commands);
  const words = {
    type: 'acknowledge',
    body: 'Libre.',
    language: 'fr',
    channel: 'email',
    template: null,
  } as const;
  await server.send(
    by,
    commands.map(({ requestId }) => aCommand(words, { requestId, by, desk })),
  );
  await server.settled();
  return commands.map(({ requestId }) => requestId);
};
const deliveries = async (ids: readonly string[]) => {
  const found = await server.store.getDocuments('requests-anfa', ids);
  const notes = found.map(
    (each) => each?.['acknowledgement'] as { delivery: string; problem: unknown } | null,
  );
  const isHeld = (note: (typeof notes)[number]) => JSON.stringify(note?.problem).includes('"budget"');
  return { held: notes.filter(isHeld).length, going: notes.filter((note) => note && !isHeld(note)).length };
};
const entries = async () =>
  (await server.store.readById('audit', null, 5000)).filter(({ what }) => what === 'mail-held');

describe('e-mails in the city’s name', () => {
  it('go to one address so many times a day; the rest is said on the request and in the log', async () => {
    const ids = await acknowledged(Array.from({ length: 12 }, () => 'Cible@example.org'));
    expect(await deliveries(ids)).toEqual({ held: 2, going: most['address'] });
    // Written otherwise it is the same address.
    expect(await deliveries(await acknowledged(['cible@EXAMPLE.org']))).toEqual({ held: 1, going: 0 });
    expect(await entries()).toHaveLength(3);
    expect((await entries())[0]).toMatchObject({ by: agent, facts: { budget: 'address', office: 'anfa' } });
    expect(JSON.stringify(await entries())).not.toMatch(/cible/i);
  });

  it('go from one agent so many times a day, a colleague’s all the same, also after a restart', async () => {
    const left = Number(most['sender']) - Number(most['address']);
    const strangers = (count: number, name: string) =>
      Array.from({ length: count }, (_, n) => `${name}${String(n)}@example.org`);
    expect(await deliveries(await acknowledged(strangers(left + 5, 'a')))).toEqual({ held: 5, going: left });
    const { dataDir } = server;
    await server.close();
    server = await aServer({ dataDir, mail: { url: mail.url, from } });
    desk = await server.desk(agent, 'profile-mail-budget');
    expect(await deliveries(await acknowledged(strangers(2, 'b')))).toEqual({ held: 2, going: 0 });
    expect(await deliveries(await acknowledged(strangers(2, 'c'), 'per-anfa-agent-2'))).toEqual({
      held: 0,
      going: 2,
    });
  });

  it('hold answers too: what is too much is held, and somebody is asked to tell the citizen otherwise', async () => {
    const by = 'per-anfa-agent-2';
    const commands = Array.from({ length: 12 }, () =>
      aCommand(aRegistration({ complainant: aComplainant({ email: 'relais@example.org' }) }, desk), {
        by,
        desk,
      }),
    );
    await server.send(by, commands);
    const words = {
      type: 'answer',
      outcome: 'settled',
      body: 'Réclame.',
      language: 'fr',
      channel: 'email',
    } as const;
    await server.send(
      by,
      commands.map(({ requestId }) => aCommand(words, { requestId, by, desk })),
    );
    await server.settled();
    const found = await server.store.getDocuments(
      'requests-anfa',
      commands.map(({ requestId }) => requestId),
    );
    const mailed = found.map((each) => JSON.stringify(each?.['mailed']));
    expect(mailed.filter((each) => each.includes('"budget"') && each.includes('"next":"call"'))).toHaveLength(
      2,
    );
    expect(mailed.filter((each) => each.includes('"problem":null'))).toHaveLength(10);
  });

  it('that the city’s rules ask for are no agent’s', async () => {
    const complainant = aComplainant({ email: 'regle@example.org' });
    const command = aCommand(aRegistration({ channel: 'email', complainant }, desk), { desk });
    await server.send(agent, [command]);
    await server.settled();
    expect(await deliveries([command.requestId])).toEqual({ held: 0, going: 1 });
  });
});
