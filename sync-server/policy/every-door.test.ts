import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCommand, aComplainant, aRegistration, fixedNow } from '#test/people/commands.ts';
import { addressesOf, hearRoutes, type RegisteredRoute } from '#test/people/every-route.ts';
import { aServer, type TestServer } from '#test/people/server.ts';

const agent = 'per-anfa-agent-1';
const colleague = 'per-maarif-agent-1';
const head = 'per-maarif-head-1';
const fileId = 'fil-0199aaaa-0000-7000-8000-000000000002';
const citizen = aComplainant({ name: 'Zhor Confidentielle', phone: '+212688001122' });
const command = aCommand(aRegistration({ complainant: citizen, subject: 'Affaire discrète' }), {
  by: colleague,
  office: 'maarif',
});
const note = aCommand(
  { type: 'note', body: 'Entre nous' },
  { by: colleague, requestId: command.requestId, office: 'maarif' },
);
/** What must never reach somebody of another office. */
const secrets = [
  citizen.name,
  citizen.phone ?? '',
  'discrète',
  'Entre nous',
  'contenu-du-fichier',
  'requests-maarif',
  'registers-maarif',
];

let server: TestServer;
let routes: RegisteredRoute[];
beforeAll(async () => {
  [server, routes] = await hearRoutes(() => aServer());
  await server.desk(colleague, 'profile-maarif-1');
  await server.send(colleague, [command, note]);
  await server.app.inject({
    method: 'POST',
    url: '/db/files/_bulk_docs',
    headers: await server.signIn(colleague),
    payload: {
      docs: [
        {
          _id: fileId,
          kind: 'file',
          schema: 1,
          office: 'maarif',
          name: 'lettre.txt',
          type: 'text/plain',
          size: 18,
          by: colleague,
          createdAt: fixedNow,
          _attachments: {
            content: {
              content_type: 'text/plain',
              data: Buffer.from('contenu-du-fichier').toString('base64'),
            },
          },
        },
      ],
    },
  });
});
afterAll(() => server.close());

const ids = [command.requestId, citizen.citizenId, command._id, note._id, fileId, 'people', 'a-000000000001'];
/** What a parameter of a route may stand for. One that is missing here fails the test: say what it is. */
const values: Readonly<Record<string, readonly string[]>> = {
  ':database': [
    'requests-maarif',
    'citizens-maarif',
    'commands-maarif',
    'files-maarif',
    'registers-maarif',
    'city',
    'audit',
    'requests-central',
    'refused',
  ],
  ':id': ids,
  ':action': ['put-out', 'let-in'],
  ':code': ['etat'],
  ':name': ['content'],
  ':ddoc': ['rows'],
  ':kind': ['calendar', 'catalogue', 'ladders'],
  ':office': ['maarif', 'central'],
  ':token': ['nobody'],
  ':version': ['1', '2'],
  '*': [...ids, 'content'],
};
const query = `include_docs=true&attachments=true&conflicts=true&limit=500&since=0&held=maarif&keys=${encodeURIComponent(JSON.stringify(ids))}`;
const anything = {
  keys: ids,
  docs: ids.map((id) => ({ _id: id, id })),
  selector: {},
  dryRun: true,
  month: '2026-10',
  traces: [],
  commands: [],
};

const payloadFor = (template: string) =>
  /_(?:revs_diff|missing_revs)$/.test(template) ? { [fileId]: ['1-x'] } : anything;

/** An event stream never ends: it is listened to below. */
const apart = new Set(['/poke']);
/** What somebody of another office is answered at all. Whoever adds a route here says that it tells nobody's business. */
const answered = [
  'DELETE /db/_session',
  'GET /',
  'GET /approvals',
  'GET /auth/keys',
  'GET /auth/me',
  'GET /db/_session',
  'GET /db/citizens/_changes',
  'GET /db/files',
  'GET /db/improvements/_changes',
  'GET /db/reference/_changes',
  'GET /db/registers/_changes',
  'GET /db/requests/_changes',
  'GET /digests/me',
  'GET /health',
  'GET /mail/held',
  'GET /metrics',
  'GET /privacy/fingerprint-keys',
  'GET /saml/metadata',
  'GET /supervision/desks',
  'GET /telephone/mine',
  'POST /db/commands/_all_docs',
  'POST /db/commands/_bulk_docs',
  'POST /db/files/_bulk_docs',
  'POST /db/files/_revs_diff',
  'POST /privacy/reads',
  'POST /telephone/ring',
  'POST /uploads/:id',
  'PUT /db/files/_local/:id',
];

describe('an agent of Anfa at every door of the server', () => {
  it('finds Maârif’s own people can read what is hidden from others', async () => {
    const { docs } = await server.read(head, 'requests');
    expect(JSON.stringify(docs)).toContain(citizen.name);
    const file = await server.app.inject({
      url: `/db/files/${fileId}/content`,
      headers: await server.signIn(colleague),
    });
    expect(file.body).toBe('contenu-du-fichier');
  });

  it('learns nothing of Maârif’s requests, citizens, commands and files', async () => {
    expect(routes.length).toBeGreaterThan(50);
    const headers = await server.signIn(agent);
    const open = new Set<string>();
    let asked = 0;
    for (const { method, url: template } of routes) {
      if (apart.has(template)) continue;
      for (const address of addressesOf(template, values)) {
        const { body, statusCode } = await server.app.inject({
          method,
          url: `${address}?${query}`,
          headers,
          ...(['POST', 'PUT'].includes(method) ? { payload: payloadFor(template) } : {}),
        });
        asked += 1;
        for (const secret of secrets) expect(body, `${method} ${address}`).not.toContain(secret);
        expect(statusCode, `${method} ${address}`).toBeLessThan(500);
        if (statusCode < 400 && !['HEAD', 'OPTIONS'].includes(method)) open.add(`${method} ${template}`);
      }
    }
    expect(asked).toBeGreaterThan(300);
    expect([...open].sort()).toEqual(answered);
  });

  it('is not told that something moved in Maârif, but is in Anfa', async () => {
    const origin = await server.app.listen({ port: 0, host: '127.0.0.1' });
    const stop = new AbortController();
    const response = await fetch(`${origin}/poke`, {
      headers: await server.signIn(agent),
      signal: stop.signal,
    });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    await reader?.read();
    await server.send(colleague, [
      aCommand(
        { type: 'note', body: 'Encore' },
        { by: colleague, requestId: command.requestId, office: 'maarif' },
      ),
    ]);
    await server.desk(agent, 'profile-anfa-1');
    await server.send(agent, [aCommand(aRegistration())]);
    const told = (await reader?.read())?.value ?? '';
    stop.abort();
    expect(told).toContain('requests');
    expect(told).not.toContain('maarif');
  });
});
