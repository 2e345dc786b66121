import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCommand, anId, aRegistration, fixedNow } from '#test/people/commands.ts';
import { aServer, type TestServer } from '#test/people/server.ts';
import { monthsBefore } from '#shared/domain/privacy/retention.ts';
import { forgetRefused } from '../retention/forget-refused.ts';
import { keptOfSender } from './refused-commands.ts';

const agent = 'per-anfa-agent-1';
const colleague = 'per-anfa-agent-2';
const neighbour = 'per-maarif-agent-1';
let server: TestServer;
beforeAll(async () => {
  server = await aServer();
  await server.desk(agent, 'profile-anfa-1');
});
afterAll(() => server.close());

const refused = (changes: Parameters<typeof aCommand>[1] = {}, words = 'Bonjour') =>
  aCommand({ type: 'note', body: words }, changes);
const idsIn = async (database: string) =>
  (await server.store.readById(database, null, 10_000)).map(({ _id }) => _id);
const inRefused = async (id: string) => (await idsIn('refused')).filter((each) => each.startsWith(id));

describe('a refused command', () => {
  it('is kept with its sender’s, in no office’s database, and answered again as before', async () => {
    const foreign = refused({ office: 'maarif' });
    for (const _ of [1, 2]) {
      expect(await server.send(agent, [foreign])).toEqual([{ ok: true, id: foreign._id, rev: '1-stored' }]);
      expect(await server.verdict(agent, foreign)).toMatchObject({
        refusal: { code: 'unknown-request' },
        decidedAt: fixedNow,
      });
    }
    expect(await idsIn('commands-maarif')).toEqual([]);
    expect(await inRefused(foreign._id)).toEqual([`${foreign._id} ${agent}`]);
  });

  it('is read by its sender and by who supervises the office it was meant for; its id takes no other’s place', async () => {
    const mine = refused();
    await server.send(agent, [mine]);
    expect(await server.verdict('per-anfa-head-1', mine)).toMatchObject({ accepted: false });
    expect(await server.verdict(neighbour, mine)).toBeUndefined();
    expect(await server.verdict(colleague, mine)).toBeUndefined();
    const theirs = { ...mine, by: colleague, body: { type: 'note', body: 'Autre' } as const };
    expect(await server.send(colleague, [theirs])).toMatchObject([{ ok: true }]);
    expect(await server.verdict(colleague, theirs)).toMatchObject({ accepted: false });
    expect(await server.send(agent, [{ ...mine, body: theirs.body }])).toMatchObject([{ error: 'conflict' }]);
  });

  it('makes room for newer ones: so many, and so many bytes, of one sender', async () => {
    const first = refused({ by: neighbour, office: 'maarif' });
    await server.send(neighbour, [first]);
    const many = Array.from({ length: keptOfSender.count }, () =>
      refused({ by: neighbour, office: 'maarif' }),
    );
    await server.send(neighbour, many);
    expect(await inRefused(first._id)).toEqual([]);
    expect(await inRefused(many[0]?._id ?? '')).toHaveLength(1);
    const long = 'م'.repeat(10_000);
    for (let sent = 0; sent * 100 * 20_000 < keptOfSender.bytes * 2; sent += 1)
      await server.send(
        neighbour,
        Array.from({ length: 100 }, () => refused({ by: neighbour, office: 'maarif' }, long)),
      );
    const kept = (await server.store.readById('refused', null, 10_000)).filter(
      ({ sender }) => sender === neighbour,
    );
    const bytes = Buffer.byteLength(JSON.stringify(kept.map(({ command }) => command)));
    expect(bytes).toBeLessThan(keptOfSender.bytes * 1.01);
    expect(bytes).toBeGreaterThan(keptOfSender.bytes * 0.9);
  });

  it('goes from the disk after some months, with the words in it; a younger one stays', async () => {
    const words = 'Zineb Refusée, 0612 99 88 77';
    const old = refused({ requestId: anId('req') }, words);
    await server.send(agent, [old]);
    const text = async () => JSON.stringify(await server.store.readById('refused', null, 10_000));
    expect(await text()).toContain(words);
    expect(await forgetRefused(server.store, monthsBefore(fixedNow, -2))).toBe(0);
    expect(await forgetRefused(server.store, monthsBefore(fixedNow, -4))).toBeGreaterThan(0);
    expect(await text()).not.toContain(words);
    expect(await text()).not.toContain(old._id);
  });

  it('is judged anew once it is forgotten, as if it came for the first time', async () => {
    const requestId = anId('req');
    const note = refused({ requestId });
    await server.send(agent, [note]);
    await server.send(agent, [aCommand(aRegistration(), { requestId })]);
    await forgetRefused(server.store, monthsBefore(fixedNow, -4));
    await server.send(agent, [note]);
    expect(await server.verdict(agent, note)).toMatchObject({ accepted: true });
  });
});
