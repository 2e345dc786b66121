import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DesksAnswer } from '#shared/contracts/sync-api.ts';
import { aServer, type TestServer } from '#test/people/server.ts';

const agent = 'per-anfa-agent-1';
const neighbour = 'per-maarif-agent-1';
const head = 'per-anfa-head-1';
const supervisor = 'per-supervisor-1';
const state = {
  pending: 3,
  files: 1,
  refused: 0,
  oldestPendingAt: '2026-11-24T07:10:00.000Z',
  appVersion: '0.1.0',
};
const deskIds = { [agent]: 'dsk-anfa-counter-1', [neighbour]: 'dsk-maarif-desk-1' } as const;

let now = '2026-11-24T09:00:00.000Z';
let server: TestServer;
beforeAll(async () => {
  server = await aServer({ clock: () => now });
  await server.desk(agent, deskIds[agent]);
  await server.desk(neighbour, deskIds[neighbour]);
});
afterAll(() => server.close());

const tell = async (person: keyof typeof deskIds, said: unknown = state) =>
  server.app.inject({
    method: 'POST',
    url: '/desks/state',
    headers: await server.signIn(person),
    payload: { deskId: deskIds[person], state: said },
  });
const seen = async (person: string) =>
  (
    await server.app.inject({ url: '/supervision/desks', headers: await server.signIn(person) })
  ).json<DesksAnswer>();

describe('what waits on the desks', () => {
  it('a desk that never spoke is there, unknown rather than fine', async () => {
    const { desks } = await seen(supervisor);
    expect(desks.map(({ person, heard }) => [person, heard])).toEqual([
      [agent, null],
      [neighbour, null],
    ]);
  });

  it('is what the desk last said, at the server’s time', async () => {
    expect((await tell(agent)).statusCode).toBe(204);
    now = '2026-11-24T09:05:00.000Z';
    const { desks, now: asked } = await seen(head);
    expect(asked).toBe(now);
    expect(desks).toEqual(
      [{ code: 'A0', person: agent, heard: { at: '2026-11-24T09:00:00.000Z', state } }].map((line) => ({
        ...line,
        code: desks[0]?.code,
      })),
    );
    await tell(agent, { ...state, pending: 0, files: 0, oldestPendingAt: null });
    expect((await seen(head)).desks[0]?.heard).toMatchObject({ at: now, state: { pending: 0 } });
  });

  it('is shown to those who supervise every office of who works there, and to nobody else', async () => {
    await tell(neighbour);
    expect((await seen(head)).desks.map(({ person }) => person)).toEqual([agent]);
    expect((await seen(supervisor)).desks).toHaveLength(2);
    expect((await seen(agent)).desks).toEqual([]);
    expect((await server.app.inject({ url: '/supervision/desks' })).statusCode).toBe(401);
  });

  it('takes numbers and nothing else', async () => {
    expect((await tell(agent, { ...state, pending: -1 })).statusCode).toBe(400);
    expect((await tell(agent, { ...state, appVersion: 'Mohamed Alami' })).statusCode).toBe(400);
    await tell(agent, { ...state, name: 'Mohamed Alami' });
    expect(JSON.stringify(await seen(head))).not.toContain('Alami');
  });
});
