import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { citizenDocument } from '#shared/documents/citizen.ts';
import type { Person } from '#shared/documents/reference-data.ts';
import type { Verdict } from '#shared/documents/verdict.ts';
import type { Command } from '#shared/workflow/command.ts';
import { aCommand, aComplainant, anAnswer, aRegistration } from '#test/people/commands.ts';
import { adminHeader, aServer, type TestServer } from '#test/people/server.ts';
import { plainOf } from './read-requests.ts';

const agent = 'per-anfa-agent-1';
const colleague = 'per-anfa-agent-2';
const neighbour = 'per-maarif-agent-1';
const [hind, again, third] = ['cit-hind-0001', 'cit-hind-0002', 'cit-hind-0003'] as const;
const [firstPhone, secondPhone] = ['+212655443322', '+212677889900'] as const;
const came = new Map(
  (
    [
      [hind, 'Hind Zerouali', firstPhone],
      [again, 'هند الزروالي', secondPhone],
      [third, 'H. Zerouali', '+212699887766'],
    ] as const
  ).map(([citizenId, name, phone]) => [
    citizenId,
    aCommand(
      aRegistration({ complainant: aComplainant({ citizenId, name, phone, email: null, paper: null }) }),
    ),
  ]),
);
const there = aComplainant({ citizenId: 'cit-there-0001', phone: firstPhone, paper: null });
const joins = (one: string, other: string, seen: string | null = null, note = '') =>
  aCommand({ type: 'join-citizens', other, because: ['match.name'], note, seen }, { requestId: one });
const separates = (one: string, other: string, join: string, changes: Partial<Omit<Command, 'body'>> = {}) =>
  aCommand({ type: 'separate-citizens', other, join, note: '' }, { requestId: one, ...changes });

let server: TestServer;
beforeAll(async () => {
  server = await aServer();
  await server.desk(agent, 'profile-anfa-1');
  await server.desk(colleague, 'profile-anfa-2');
  await server.desk(neighbour, 'profile-maarif-1');
  await server.send(agent, [...came.values()]);
  const registration = aCommand(aRegistration({ complainant: there }), { by: neighbour, office: 'maarif' });
  await server.send(neighbour, [registration]);
});
afterAll(() => server.close());

const file = async (id: string, office = 'anfa') => {
  const stored = await server.store.getDocument(`citizens-${office}`, id);
  return citizenDocument.safeParse(stored && plainOf(stored)).data ?? null;
};
const say = async (command: Command, by = agent) => {
  await server.send(by, [command]);
  const verdict = (await server.verdict(by, command)) as Verdict | undefined;
  return verdict?.accepted ? 'accepted' : (verdict?.refusal.code ?? 'nothing');
};

const first = joins(hind, again, null, 'Le 06 77 88 99 00 est aussi le sien, hind@exemple.ma');

describe('two files of an office', () => {
  it('are joined by a command, in both, with who, when and why', async () => {
    expect(await say(first)).toBe('accepted');
    for (const [id, other] of [
      [hind, again],
      [again, hind],
    ] as const)
      expect((await file(id))?.joins).toMatchObject([
        { id: first._id, with: other, by: agent, because: ['match.name'], ended: null },
      ]);
  });

  it('keep their own numbers, and each request whom and what it came by', async () => {
    expect([(await file(hind))?.phone, (await file(again))?.phone]).toEqual([firstPhone, secondPhone]);
    for (const [citizenId, phone] of [
      [hind, firstPhone],
      [again, secondPhone],
    ] as const) {
      const request = await server.store.getDocument('requests-anfa', came.get(citizenId)?.requestId ?? '');
      expect(request?.['complainants']).toMatchObject([{ citizenId, phone }]);
    }
    const further = aCommand(
      aRegistration({
        complainant: aComplainant({ citizenId: hind, name: 'Hind Zerouali', phone: null, paper: null }),
      }),
    );
    expect(await say(further)).toBe('accepted');
    expect((await file(hind))?.joins).toHaveLength(1);
    const request = await server.store.getDocument('requests-anfa', further.requestId);
    expect(request?.['complainants']).toMatchObject([{ citizenId: hind, phone: firstPhone }]);
  });

  it('are served so, without the numbers that somebody wrote beside', async () => {
    const { docs } = await server.read(agent, 'citizens');
    const text = JSON.stringify(docs.find(({ _id }) => _id === hind));
    expect(text).toContain(first._id);
    expect(text).toContain('est aussi le sien');
    for (const secret of ['77 88', 'exemple.ma']) expect(text).not.toContain(secret);
  });

  it('are separated, and what no longer holds is refused', async () => {
    expect(await say(separates(again, hind, first._id, { by: colleague }), colleague)).toBe('accepted');
    expect((await file(hind))?.joins).toMatchObject([{ id: first._id, ended: { by: colleague } }]);
    expect(await say(joins(again, hind))).toBe('citizens-separated');
    const anew = joins(again, hind, first._id);
    expect(await say(anew)).toBe('accepted');
    expect(await say(separates(hind, again, first._id))).toBe('citizens-joined-again');
  });

  it('are nobody’s to join who does not see both, in whichever office the command is put', async () => {
    for (const office of ['anfa', 'maarif'])
      expect(await say({ ...joins(hind, there.citizenId), office })).toMatch(/citizens-not-here|not-allowed/);
    const neighbours = aCommand(joins(hind, third).body, { requestId: hind, by: neighbour });
    expect(await say(neighbours, neighbour)).toBe('not-allowed');
    expect((await file(there.citizenId, 'maarif'))?.joins).toEqual([]);
  });

  it('who reads some domains only neither joins what they do not see, nor learns of it', async () => {
    const stored = await server.store.getDocument('reference', 'people');
    const people = (stored?.['people'] as Person[]).map((one) =>
      one.id === colleague
        ? { ...one, grants: [{ role: 'agent', office: 'anfa', domain: 'urbanisme' }] }
        : one,
    );
    await server.store.transact([{ database: 'reference', document: { ...stored, _id: 'people', people } }]);
    await expect
      .poll(async () => (await server.read(colleague, 'requests')).scope)
      .toEqual(['anfa:urbanisme']);
    const theirs = aComplainant({
      citizenId: 'cit-urban-0001',
      name: 'Urbain',
      phone: '+212611112222',
      paper: null,
    });
    const registration = aCommand(aRegistration({ complainant: theirs, category: null }));
    expect(await say(registration)).toBe('accepted');
    expect(await say(joins(theirs.citizenId, third))).toBe('accepted');
    const own = aCommand(joins(theirs.citizenId, hind).body, { requestId: theirs.citizenId, by: colleague });
    expect(await say(own, colleague)).toBe('citizens-not-here');
    const { docs } = await server.read(colleague, 'citizens');
    const served = docs.find(({ _id }) => _id === theirs.citizenId);
    expect(served?.['joins']).toEqual([]);
  });
});

describe('one of several joined', () => {
  it('who is erased is in no file any more, and the others fall apart', async () => {
    expect(await say(joins(again, third))).toBe('accepted');
    const { requestId } = came.get(again) ?? { requestId: '' };
    const next = (body: Command['body']) => aCommand(body, { requestId });
    for (const body of [{ type: 'start' }, anAnswer(1), { type: 'close', note: '' }] as const)
      expect(await say(next(body))).toBe('accepted');
    const erased = await server.app.inject({
      ...{ method: 'POST', url: '/admin/privacy/erasures', headers: adminHeader },
      payload: { citizenId: again, dryRun: false },
    });
    expect(erased.statusCode).toBe(200);
    expect(await file(again)).toBeNull();
    expect((await file(hind))?.joins).toEqual([]);
    expect((await file(third))?.joins).toMatchObject([{ with: 'cit-urban-0001' }]);
    expect(JSON.stringify(await server.store.readById('commands-anfa', null, 500))).not.toContain(again);
    // What a desk without the network still says of them is kept nowhere.
    const late = joins(hind, again);
    await server.send(agent, [late]);
    expect(await server.verdict(agent, late)).toBeUndefined();
    expect(JSON.stringify(await server.store.readById('refused', null, 500))).not.toContain(late._id);
  });
});
