import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { citizenDocument, type Complainant } from '#shared/documents/citizen.ts';
import type { CommandOf } from '#shared/workflow/command.ts';
import { emailMaterial, phoneMaterial } from '#shared/domain/identification/fingerprint.ts';
import { channelActorOf } from '#shared/domain/access/channel-actor.ts';
import { apply } from '#shared/workflow/apply.ts';
import { decide } from '#shared/workflow/decide.ts';
import { contactSeenIn } from '#shared/domain/contacts/contacts-in.ts';
import { plainOf } from '#sync-server/commands/read-requests.ts';
import { aCommand, aComplainant, aRegistration } from '#test/people/commands.ts';
import { contextFor } from '#test/people/city.ts';
import { aServer, type TestServer } from '#test/people/server.ts';

const agent = 'per-anfa-agent-1';
const [first, second] = ['+212655443322', '+212677889900'] as const;
const [firstMail, secondMail] = ['hind@exemple.ma', 'H.Zerouali@travail.ma'] as const;
const said = (changes: Partial<Complainant>) =>
  aComplainant({ citizenId: 'cit-hind-0001', name: 'Hind Zerouali', ...changes });
const monday = aCommand(aRegistration({ complainant: said({ phone: first, email: firstMail }) }));
const tuesday = aCommand(aRegistration({ complainant: said({ phone: second, email: null }) }));
const wednesday = aCommand(aRegistration({ complainant: said({ phone: null, email: secondMail }) }));

let server: TestServer;
beforeAll(async () => {
  server = await aServer();
  await server.desk(agent, 'profile-anfa-1');
  await server.send(agent, [monday, tuesday, wednesday]);
});
afterAll(() => server.close());

const file = async () =>
  citizenDocument.parse(
    plainOf((await server.store.getDocument('citizens-anfa', 'cit-hind-0001')) ?? { _id: 'none' }),
  );
const post = async (url: string, payload: object) =>
  server.app.inject({ method: 'POST', url, headers: await server.signIn(agent), payload });

describe('a citizen who gives another number', () => {
  it('keeps the first: nothing is overwritten', async () => {
    const { contacts, phone, email } = await file();
    expect(contacts.map(({ kind, value }) => [kind, value])).toEqual([
      ['phone', first],
      ['email', firstMail],
      ['phone', second],
      ['email', secondMail],
    ]);
    expect([phone, email]).toEqual([second, secondMail]);
  });

  it('is answered about each request by what it came with', async () => {
    const came = async ({ requestId }: { requestId: string }) =>
      (await server.store.getDocument('requests-anfa', requestId))?.['complainants'];
    expect(await came(monday)).toMatchObject([{ phone: first, email: firstMail }]);
    expect(await came(tuesday)).toMatchObject([{ phone: second, email: firstMail }]);
  });

  it('is recognised at a desk by each of them, and none is there in the clear', async () => {
    const { docs } = await server.read(agent, 'citizens');
    const held = docs.find(({ _id }) => _id === 'cit-hind-0001');
    const text = JSON.stringify(held);
    for (const secret of ['655443322', '677889900', 'exemple.ma', 'travail', firstMail])
      expect(text).not.toContain(secret);
    const headers = await server.signIn(agent);
    const told = await server.app.inject({ url: '/privacy/fingerprint-keys', headers });
    const [{ key } = { key: '' }] = told.json<{ keys: { key: string }[] }>().keys;
    const printOf = (material: string) =>
      createHmac('sha256', Buffer.from(key, 'base64url')).update(material).digest('base64url').slice(0, 22);
    for (const material of [
      phoneMaterial(first),
      phoneMaterial(second),
      emailMaterial(firstMail),
      emailMaterial(secondMail.toUpperCase()),
    ])
      expect(text).toContain(printOf(material));
    expect(text).toContain('h•••@e•••.ma');
  });

  it('is known elsewhere by any of them', async () => {
    const colleague = 'per-maarif-agent-1';
    await server.desk(colleague, 'profile-maarif-1');
    const there = aComplainant({
      ...{ citizenId: 'cit-hind-0002', name: 'هند الزروالي', phone: first, email: null, paper: null },
    });
    const others = { by: colleague, office: 'maarif' } as const;
    await server.send(colleague, [aCommand(aRegistration({ complainant: there }), others)]);
    const asked = { citizenId: 'cit-hind-0001', requestId: null, purpose: null };
    expect((await post('/privacy/elsewhere', asked)).json()).toMatchObject({ linked: 0, proposed: 1 });
  });

  it('is given all of them for a purpose, and finds all of them in what is held on her', async () => {
    const asks = [{ citizenId: 'cit-hind-0001', requestId: null, purpose: 'call-back' }];
    const { body } = await post('/privacy/identifiers', { asks });
    const headers = await server.signIn('per-anfa-head-1');
    const exported = await server.app.inject({ url: '/privacy/citizens/cit-hind-0001/export', headers });
    for (const value of [first, second, firstMail, secondMail]) {
      expect(body).toContain(value);
      expect(exported.body).toContain(value);
    }
  });
});

describe('a message', () => {
  const seenBy = (changes: Partial<CommandOf<'receive-message'>>) => {
    const registered = decide(monday, contextFor(monday, null));
    const request = (registered.accepted ? registered.events : []).reduce(apply, null);
    const body: CommandOf<'receive-message'> = {
      ...{ type: 'receive-message', channel: 'email', from: { name: 'Hind', address: firstMail } },
      ...{ citizenId: 'cit-hind-0001', to: 'demandes@casablanca.example', because: 'signed-address' },
      ...{ automatic: false, sentAt: null, subject: 'Re', text: 'Merci', attachments: [] },
      ...changes,
    };
    const actor = channelActorOf('email');
    const command = aCommand(body, { requestId: monday.requestId, by: actor.id, desk: 'IE' });
    const decided = decide(command, { ...contextFor(command, request), person: actor });
    return decided.accepted ? decided.events.flatMap((event) => contactSeenIn(event) ?? []) : 'refused';
  };
  it('proves the address it came from only by what its owner alone was sent', () => {
    expect(seenBy({})).toMatchObject([{ contact: { value: firstMail, verified: { how: 'answered' } } }]);
    expect(seenBy({ because: 'own-message' })).toMatchObject([{ contact: { verified: null } }]);
    expect(seenBy({ because: 'number' })).toMatchObject([{ contact: { verified: null } }]);
    expect(seenBy({ automatic: true })).toMatchObject([{ contact: { verified: null } }]);
  });
  it('of a stranger says nothing of anybody', () => {
    expect(seenBy({ citizenId: null })).toEqual([]);
  });
});
