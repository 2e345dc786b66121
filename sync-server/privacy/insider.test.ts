import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { phoneKey } from '#shared/domain/identification/phone.ts';
import { aCommand, aComplainant, aRegistration, fixedNow } from '#test/people/commands.ts';
import { addressesOf, hearRoutes, type RegisteredRoute } from '#test/people/every-route.ts';
import { adminHeader, aServer, type TestServer } from '#test/people/server.ts';

const clerk = 'per-anfa-agent-2';
const agent = 'per-anfa-agent-1';
const head = 'per-anfa-head-1';
const fileId = 'fil-0199aaaa-0000-7000-8000-000000000077';
const citizen = aComplainant({
  name: 'Zineb Attaquée',
  phone: '+212677889900',
  paper: { type: 'cin', number: 'QX445566' },
  email: 'zineb.attaquee@exemple.ma',
  address: '12 impasse Introuvable, Bourgogne',
});
const attachments = [
  {
    fileId,
    name: 'QX445566.txt',
    type: 'text/plain',
    size: 6,
    text: 'Je soussignée QX 445566, tél. 06 77 88 99 00',
  },
];
const registration = aCommand(
  aRegistration({
    complainant: citizen,
    attachments,
    description: 'Rappelez le 0677889900 ou zineb.attaquee@exemple.ma, CIN qx445566.',
  }),
);
/** However they are written. */
const secrets = [
  ...['677889900', '77889900', '06 77 88 99 00', 'QX445566', 'QX 445566', 'qx445566'],
  ...['zineb.attaquee', 'impasse Introuvable'],
];

let server: TestServer;
let routes: RegisteredRoute[];
beforeAll(async () => {
  [server, routes] = await hearRoutes(() => aServer());
  await server.desk(agent, 'profile-anfa-1');
  await server.send(agent, [registration]);
  const content = { content_type: 'text/plain', data: Buffer.from('lettre').toString('base64') };
  await server.app.inject({
    method: 'POST',
    url: '/db/files/_bulk_docs',
    headers: await server.signIn(agent),
    payload: {
      docs: [
        {
          ...{ _id: fileId, kind: 'file', schema: 1, office: 'anfa', name: 'lettre.txt', type: 'text/plain' },
          ...{ size: 6, by: agent, createdAt: fixedNow, _attachments: { content } },
        },
      ],
    },
  });
});
afterAll(() => server.close());

const entries = async () => server.store.readById('audit', null, 5000);
const ids = [citizen.citizenId, registration.requestId, registration._id, fileId];
const databases = ['requests', 'citizens', 'commands', 'files', 'registers'].map((kind) => `${kind}-anfa`);
const values = {
  ':database': [...databases, 'city', 'refused', 'outgoing', 'audit'],
  ':id': ids,
  ':action': ['put-out'],
  ':name': ['content'],
  ':ddoc': ['rows'],
  ':kind': ['calendar'],
  ':code': ['etat'],
  ':office': ['anfa'],
  ':token': ['nobody'],
  ':version': ['1'],
  '*': ['content'],
};
const bodies = {
  keys: ids,
  docs: ids.map((id) => ({ id, _id: id })),
  selector: { _id: { $gt: null } },
  dryRun: true,
  traces: [],
  month: '2026-10',
};
const query = `include_docs=true&attachments=true&limit=500&keys=${encodeURIComponent(JSON.stringify(ids))}`;

describe.each([clerk, agent, head])('%s, who may see the citizen, at every door of the server', (person) => {
  it('reads no phone, paper, e-mail or home address but those the log says were given', async () => {
    const headers = await server.signIn(person);
    let asked = 0;
    let rows = 0;
    for (const { method, url: template } of routes.filter(({ url }) => url !== '/poke'))
      for (const address of addressesOf(template, values)) {
        const before = (await entries()).length;
        const { body } = await server.app.inject({
          ...{ method, url: `${address}?${query}`, headers },
          ...(['POST', 'PUT'].includes(method) ? { payload: bodies } : {}),
        });
        asked += 1;
        if (body.includes(citizen.name)) rows += 1;
        const told = secrets.filter((secret) => body.includes(secret));
        if (told.length === 0) continue;
        const noted = (await entries())
          .slice(before)
          .filter((entry) => entry['citizenId'] === citizen.citizenId);
        expect(noted, `${method} ${address} tells ${told.join(', ')}`).not.toEqual([]);
      }
    expect(asked).toBeGreaterThan(150);
    // It was there to be read.
    expect(rows).toBeGreaterThan(2);
  }, 60_000);
});

describe('what a desk holds in place of a number', () => {
  it('is recognised by whoever says the whole number, and by nothing else', async () => {
    const { docs } = await server.read(clerk, 'citizens');
    const file = docs.find(({ _id }) => _id === citizen.citizenId);
    expect(file).toMatchObject({
      name: citizen.name,
      phone: null,
      paper: null,
      email: null,
      address: '',
      held: {
        phone: { masked: '+2126••••••00' },
        paper: { masked: 'Q•••••66', type: 'cin' },
        email: true,
        address: true,
      },
    });
    const { keys } = (
      await server.app.inject({ url: '/privacy/fingerprint-keys', headers: await server.signIn(clerk) })
    ).json<{ keys: { office: string; key: string }[] }>();
    expect(keys.map(({ office }) => office)).toEqual(['anfa']);
    const key = await crypto.subtle.importKey(
      'raw',
      Buffer.from(keys[0]?.key ?? '', 'base64url'),
      { name: 'HMAC', hash: 'SHA-256' },
      false,
      ['sign'],
    );
    const sign = await crypto.subtle.sign('HMAC', key, Buffer.from(`phone ${phoneKey(citizen.phone ?? '')}`));
    const { held } = file as { held: { phone: { print: string } } };
    expect(Buffer.from(sign).toString('base64url').slice(0, 22)).toBe(held.phone.print);
    const elsewhere = (
      await server.app.inject({
        url: '/privacy/fingerprint-keys',
        headers: await server.signIn('per-maarif-head-1'),
      })
    ).json<{ keys: { key: string }[] }>();
    expect(elsewhere.keys.map((each) => each.key)).not.toContain(keys[0]?.key);
  });

  it('gives the number back to who registers the citizen again without it', async () => {
    const bare = { ...citizen, phone: null, paper: null, email: null, address: '' };
    const again = aCommand(aRegistration({ complainant: bare }));
    await server.send(agent, [again]);
    expect(await server.verdict(agent, again)).toMatchObject({ accepted: true });
    const stored = await server.store.getDocument('requests-anfa', again.requestId);
    expect(stored?.['complainants']).toMatchObject([{ phone: citizen.phone, paper: citizen.paper }]);
    const file = await server.store.getDocument('citizens-anfa', citizen.citizenId);
    expect(file).toMatchObject({ phone: citizen.phone, address: citizen.address });
  });
});

describe('the administrator who opens a database by hand', () => {
  it('is in the log before anything is answered, in the citizen’s own list when it is their file', async () => {
    const doors = ['citizens-anfa/_all_docs?include_docs=true', `citizens-anfa/${citizen.citizenId}`];
    for (const door of doors) {
      const answer = await server.app.inject({ url: `/db/${door}`, headers: adminHeader });
      expect(answer.body).toContain('677889900');
    }
    const noted = (await entries()).filter(({ what }) => what === 'administrator-read');
    expect(noted).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ facts: expect.objectContaining({ database: 'citizens-anfa' }) as unknown }),
        expect.objectContaining({ citizenId: citizen.citizenId }),
      ]),
    );
    const before = (await entries()).length;
    for (let page = 0; page < 20; page += 1)
      await server.app.inject({
        url: `/db/citizens-anfa/_all_docs?skip=${String(page)}`,
        headers: adminHeader,
      });
    expect((await entries()).length).toBe(before);
  });
});
