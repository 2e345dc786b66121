import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileRead, beforeFirstRead } from '#shared/documents/file-read.ts';
import type { Person } from '#shared/documents/reference-data.ts';
import { aCommand, aComplainant, aRegistration, fixedNow } from '#test/people/commands.ts';
import { aServer, type TestServer } from '#test/people/server.ts';

const agent = 'per-anfa-agent-1';
const other = 'per-anfa-agent-2';
const citizen = aComplainant({ phone: '+212655443322' });
const registration = aCommand(aRegistration({ complainant: citizen, category: 'depot-sauvage' }));
let server: TestServer;
beforeAll(async () => {
  server = await aServer();
  await server.desk(agent, 'profile-anfa-1');
  await server.send(agent, [registration]);
});
afterAll(() => server.close());

const post = async (person: string, url: string, payload: object) =>
  server.app.inject({ method: 'POST', url, headers: await server.signIn(person), payload });
const about = { citizenId: citizen.citizenId, requestId: registration.requestId };
const ask = async (person: string, asked: Record<string, unknown> = {}) =>
  post(person, '/privacy/identifiers', { asks: [{ ...about, purpose: 'call-back', ...asked }] });
const given = async (...asked: Parameters<typeof ask>) =>
  (await ask(...asked)).json<{ given: unknown[] }>().given;
const entries = async () => server.store.readById('audit', null, 9000);
const limitTo = async (person: string, domain: string) => {
  const stored = await server.store.getDocument('reference', 'people');
  const people = (stored?.['people'] as Person[]).map((one) =>
    one.id === person ? { ...one, grants: [{ role: 'agent', office: 'anfa', domain }] } : one,
  );
  await server.store.transact([{ database: 'reference', document: { ...stored, _id: 'people', people } }]);
  await expect
    .poll(async () => (await server.read(person, 'requests')).scope)
    .toEqual([domain === '*' ? 'anfa' : `anfa:${domain}`]);
};

describe('identifiers', () => {
  it('are given for a purpose to who sees the citizen, and the entry is there before the answer', async () => {
    expect(await given(other)).toEqual([
      { ...about, identifiers: expect.objectContaining({ phone: citizen.phone }) as unknown },
    ]);
    expect((await entries()).at(-1)).toMatchObject({
      what: 'citizen-unmasked',
      by: other,
      citizenId: citizen.citizenId,
      facts: { purpose: 'call-back', toldBy: 'server' },
    });
    expect((await ask(other, { purpose: 'other' })).statusCode).toBe(400);
    expect((await ask(other, { purpose: undefined })).statusCode).toBe(400);
  });

  it('are given to nobody else, and trying leaves an entry in no citizen’s list', async () => {
    for (const person of ['per-maarif-head-1', 'per-administrator-1']) {
      expect(await given(person)).toEqual([]);
      const last = (await entries()).at(-1);
      expect(last).toMatchObject({ by: person, facts: { refusedCitizenId: citizen.citizenId } });
      expect(last).not.toHaveProperty('citizenId');
    }
    expect(await given(agent, { citizenId: 'cit-nobody', requestId: null })).toEqual([]);
  });

  it('are held for a request only by the one it waits for', async () => {
    expect(await given(agent, { purpose: 'assigned' })).toEqual([]);
    const assign = aCommand(
      { type: 'assign', assignee: agent, unit: null },
      {
        requestId: registration.requestId,
        seenVersion: 1,
      },
    );
    await server.send(agent, [assign]);
    expect(await server.verdict(agent, assign)).toMatchObject({ accepted: true });
    expect(await given(agent, { purpose: 'assigned' })).toHaveLength(1);
    expect(await given(other, { purpose: 'assigned' })).toEqual([]);
  });

  it('are no more than a day has for one person', async () => {
    const asks = Array.from({ length: 50 }, () => ({ ...about, purpose: 'answer' }));
    let calls = 0;
    while ((await post('per-anfa-head-1', '/privacy/identifiers', { asks })).statusCode === 200) calls += 1;
    expect(calls).toBe(10);
  });
});

describe('who reads some domains only', () => {
  it('is served, and given, the citizens of these alone; a file told before is taken away', async () => {
    await limitTo(other, 'hygiene');
    const { docs } = await server.read(other, 'citizens');
    expect(docs.find(({ _id }) => _id === citizen.citizenId)).toMatchObject({ _deleted: true });
    expect(await given(other)).toEqual([]);
    expect(await given(other, { requestId: null })).toEqual([]);
    const taking = aCommand(aRegistration({ complainant: { ...citizen, name: 'Volée' } }), { by: other });
    await server.send(other, [taking]);
    expect(await server.verdict(other, taking)).toMatchObject({
      accepted: false,
      refusal: { code: 'unknown-citizen' },
    });
  });

  it('is served a citizen whose request becomes theirs', async () => {
    const { since } = await server.read(other, 'citizens');
    const qualify = aCommand(
      { type: 'qualify', category: 'rongeurs', priority: 'normal', place: null },
      {
        requestId: registration.requestId,
        seenVersion: 2,
      },
    );
    await server.send(agent, [qualify]);
    expect(await server.verdict(agent, qualify)).toMatchObject({ accepted: true });
    const { docs } = await server.read(other, 'citizens', since);
    expect(docs).toMatchObject([{ _id: citizen.citizenId, name: citizen.name }]);
    // A file of before domains were kept: its requests say.
    const stored = await server.store.getDocument('citizens-anfa', citizen.citizenId);
    const requests = (stored?.['requests'] as Record<string, unknown>[]).map(
      ({ domain: _domain, ...rest }) => rest,
    );
    await server.store.transact([
      { database: 'citizens-anfa', document: { ...stored, _id: citizen.citizenId, requests } },
    ]);
    expect((await server.read(other, 'citizens')).docs.at(-1)).toMatchObject({ name: citizen.name });
    await limitTo(other, '*');
  });
});

describe('what a desk tells of', () => {
  let end = { n: 0, hash: beforeFirstRead, nonce: '' };
  const chain = 'chn-0000000001';
  const linked = (from = end) => {
    const trace = fileRead.parse({
      ...{
        _id: `acc-${randomUUID()}`,
        kind: 'access',
        schema: 1,
        ...about,
        what: 'unmasked',
        purpose: 'answer',
      },
      ...{ words: '', by: agent, desk: 'AA', at: fixedNow },
      link: { chain, n: from.n + 1, previous: from.hash, nonce: from.nonce },
    });
    const hash = createHash('sha256').update(JSON.stringify(trace)).digest('hex');
    end = { ...from, n: from.n + 1, hash };
    return trace;
  };
  const tell = async (traces: unknown[]) => {
    const before = (await entries()).length;
    const { nonce = '' } = (await post(agent, '/privacy/reads', { traces })).json<{ nonce?: string }>();
    end = { ...end, nonce };
    return (await entries())
      .slice(before)
      .filter(({ what }) => String(what).startsWith('reads-chain'))
      .map(({ what, facts }) => [what, (facts as Record<string, unknown>)['why']]);
  };

  it('is followed link by link, and a new chain is an entry', async () => {
    expect(await tell([linked(), linked()])).toEqual([['reads-chain-began', undefined]]);
    expect(await tell([linked()])).toEqual([]);
  });

  it('shows when something is left out, changed, told twice or put back to a copy', async () => {
    const copy = { ...end };
    const left = linked();
    expect(await tell([linked()])).toEqual([['reads-chain-broken', 'missing']]);
    expect(left.link?.n).toBe(copy.n + 1);
    end = { ...end, hash: 'f'.repeat(64) };
    expect(await tell([linked()])).toEqual([['reads-chain-broken', 'changed']]);
    const { nonce } = end;
    expect(await tell([linked(copy)])).toEqual([['reads-chain-broken', 'repeated']]);
    await tell([linked()]);
    await tell([linked()]);
    end = { ...end, nonce };
    expect(await tell([linked()])).toEqual([['reads-chain-broken', 'stale']]);
  });
});
