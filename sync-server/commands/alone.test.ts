import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCommand, aRegistration } from '#test/people/commands.ts';
import { aServer, type TestServer } from '#test/people/server.ts';

const agent = 'per-anfa-agent-1';
const neighbour = 'per-maarif-agent-1';

let server: TestServer;
beforeAll(async () => {
  server = await aServer();
  await server.desk(agent, 'profile-anfa-1');
});
afterAll(() => server.close());

const registered = async () => {
  const command = aCommand(aRegistration());
  await server.send(agent, [command]);
  return command.requestId;
};
const noteOn = (requestId: string) => aCommand({ type: 'note', body: 'Vu sur place' }, { requestId });

/** Gives a request a state that this server does not know, as a newer one or a bad disk would; returns how to take it back. */
const spoil = async (requestId: string) => {
  const whole = await server.store.getDocument('requests-anfa', requestId);
  if (!whole) throw new Error('no such request');
  const [written] = await server.store.writeDocuments('requests-anfa', [{ ...whole, state: 'evaporated' }]);
  if (!written?.ok) throw new Error('not spoilt');
  return () => server.store.writeDocuments('requests-anfa', [{ ...whole, _rev: written.rev }]);
};

describe('a command about what cannot be read', () => {
  it('fails alone, waits, and is judged once that can be read again', async () => {
    const [broken, sound] = [await registered(), await registered()];
    const heal = await spoil(broken);
    const [on, other] = [noteOn(broken), noteOn(sound)];
    expect(await server.send(agent, [on, other])).toMatchObject([
      { id: on._id, error: 'not_judged' },
      { id: other._id, ok: true },
    ]);
    expect(await server.verdict(agent, other)).toMatchObject({ accepted: true });
    await heal();
    await server.send(agent, [on]);
    expect(await server.verdict(agent, on)).toMatchObject({ accepted: true });
  });

  it('takes nobody else’s along who sends at the same moment', async () => {
    const broken = await registered();
    const heal = await spoil(broken);
    const foreign = aCommand(aRegistration(), { office: 'maarif', by: neighbour });
    const [mine, theirs] = await Promise.all([
      server.send(agent, [noteOn(broken)]),
      server.send(neighbour, [foreign]),
    ]);
    expect(mine).toMatchObject([{ error: 'not_judged' }]);
    expect(theirs).toMatchObject([{ ok: true }]);
    await heal();
  });
});

describe('a registration for an office that does not exist', () => {
  it('is refused in words, and what was sent with it is judged', async () => {
    const lost = aCommand(aRegistration(), { office: 'atlantis' });
    const sound = noteOn(await registered());
    expect(await server.send(agent, [lost, sound])).toMatchObject([{ ok: true }, { ok: true }]);
    expect(await server.verdict(agent, lost)).toMatchObject({ accepted: false });
    expect(await server.verdict(agent, sound)).toMatchObject({ accepted: true });
  });
});
