import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { officeWork } from '#shared/contracts/offices-api.ts';
import type { Offices } from '#shared/documents/reference-data.ts';
import { requestDocument } from '#shared/workflow/request-schema.ts';
import { aCommand, aRegistration, fixedNow } from '#test/people/commands.ts';
import { adminHeader, aServer, type TestServer } from '#test/people/server.ts';

const agent = 'per-anfa-agent-1';
const lastDay = '2026-11-27';
const after = '2026-11-30T09:00:00.000Z';
let server: TestServer;
let now: string;
beforeEach(async () => {
  now = fixedNow;
  server = await aServer({ clock: () => now });
});
afterEach(() => server.close());

const put = async (change: Partial<Offices['offices'][number]>) => {
  const { version, document } = (
    await server.app.inject({ url: '/admin/reference/offices', headers: adminHeader })
  ).json<{ version: number; document: Offices }>();
  const offices = document.offices.map((one) => (one.code === 'anfa' ? { ...one, ...change } : one));
  return server.app.inject({
    method: 'PUT',
    url: '/admin/reference/offices',
    headers: adminHeader,
    payload: { document: { ...document, offices }, base: version, comment: 'Fusion' },
  });
};
const register = async (deskId = 'profile-ends') => {
  const desk = await server.desk(agent, deskId);
  const command = aCommand(aRegistration({}, desk), { desk });
  await server.send(agent, [command]);
  return command.requestId;
};
const officeOf = async (id: string) => {
  for (const office of ['anfa', 'maarif'])
    if ((await server.store.getDocument(`requests-${office}`, id))?.['kind'] === 'request') return office;
  return null;
};

describe('an office that ends', () => {
  it('says before what goes with it, to administrators', async () => {
    await register();
    const url = '/admin/offices/anfa/work';
    const told = officeWork.parse((await server.app.inject({ url, headers: adminHeader })).json());
    expect(told).toMatchObject({ open: 1, citizens: 1 });
    expect(told.people).toBeGreaterThanOrEqual(4);
    expect((await server.app.inject({ url, headers: await server.signIn(agent) })).statusCode).toBe(403);
  });

  it('is not taken without one that follows it and goes on', async () => {
    const problem = async (change: Parameters<typeof put>[0]) =>
      (await put(change)).json<{ problems?: { code: string }[] }>().problems?.map(({ code }) => code);
    expect(await problem({ endsOn: lastDay })).toEqual(['office-without-successor']);
    expect(await problem({ endsOn: lastDay, successor: 'anfa' })).toEqual(['office-without-successor']);
    expect(await problem({ endsOn: lastDay, successor: 'nowhere' })).toEqual(['unknown-office']);
  });

  it('serves to the end of its last day; then all goes on, and what comes too', async () => {
    const open = await register();
    expect((await put({ endsOn: lastDay, successor: 'maarif' })).statusCode).toBe(200);
    await server.settled();
    expect(await officeOf(open)).toBe('anfa');
    now = after;
    server.signInAnew();
    // Any change of the city's data is looked at; so is every night.
    expect((await put({ endsOn: lastDay, successor: 'maarif', telephone: '0522' })).statusCode).toBe(200);
    await expect.poll(() => officeOf(open), { timeout: 10_000 }).toBe('maarif');
    const request = await server.store.getDocument('requests-maarif', open);
    expect(request).toMatchObject({ office: 'maarif', assignee: null });
    const transferred = requestDocument.parse(request).events.find(({ body }) => body.type === 'transferred');
    // A kind, told in each reader's language; the server writes no text for people.
    expect(transferred?.body).toMatchObject({ because: 'office-ended', reason: '' });
    const { complainants } = request as unknown as { complainants: { citizenId: string }[] };
    const citizen = complainants[0]?.citizenId ?? '';
    expect(await server.store.getDocument('citizens-maarif', citizen)).not.toBeNull();
    expect(await officeOf(await register('profile-after'))).toBe('maarif');
  });
});
