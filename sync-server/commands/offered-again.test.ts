import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aCommand, aRegistration, fixedNow } from '#test/people/commands.ts';
import { aServer, type TestServer } from '#test/people/server.ts';
import { backUp } from '../storage/embedded/backup.ts';
import { restore } from '../storage/embedded/restore.ts';

const agent = 'per-anfa-agent-1';
let dataDir: string;
let server: TestServer;
let now = fixedNow;
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'maktab-again-'));
  now = fixedNow;
  server = await aServer({ dataDir, clock: () => now });
});
afterEach(async () => {
  await server.close();
  rmSync(dataDir, { recursive: true, force: true });
});
const store = () => join(dataDir, 'store.sqlite');
const copied = async () => {
  const file = join(dataDir, 'backup');
  await backUp(store(), file);
  return file;
};
const goBack = async (file: string) => {
  await server.close();
  await restore(dataDir, store(), file);
  server = await aServer({ dataDir, clock: () => now });
};
const life = async () => (await server.store.epoch()).id;
const post = async (payload: object) =>
  (
    await server.app.inject({
      method: 'POST',
      url: '/db/commands/_bulk_docs',
      headers: await server.signIn(agent),
      payload,
    })
  ).json<{ id: string; ok?: boolean; error?: string }[]>();
const changes = async (since: string) => {
  const answer = await server.app.inject({
    url: `/db/requests/_changes?since=${since}`,
    headers: await server.signIn(agent),
  });
  const body = answer.json<{ results: { id: string }[]; last_seq: string; epoch: string }>();
  return { ...body, ids: body.results.map(({ id }) => id), header: answer.headers['x-maktab-epoch'] };
};
const note = (requestId: string, seenVersion: number) =>
  aCommand({ type: 'note', body: 'Vu.', pinned: false } as never, { requestId, seenVersion });

describe('a store that was put back to a copy', () => {
  it('is in another life, which every answer says; positions of the former begin anew', async () => {
    const code = await server.desk(agent, 'dsk-again-0001');
    const command = () => aCommand(aRegistration({}, code), { desk: code });
    const [before, after, anew] = [command(), command(), command()];
    await server.send(agent, [before]);
    const file = await copied();
    await server.send(agent, [after]);
    const ahead = await changes('0');
    expect(ahead.header).toBe(ahead.epoch);
    expect((await changes(ahead.last_seq)).ids).toEqual([]);
    await goBack(file);
    await server.send(agent, [anew]);
    const again = await changes(ahead.last_seq);
    expect(again.epoch).not.toBe(ahead.epoch);
    expect(again.ids).toEqual([before.requestId, anew.requestId]);
    expect((await changes(again.last_seq)).ids).toEqual([]);
    // A position from before there were lives.
    const old = Buffer.from(JSON.stringify({ anfa: '99' })).toString('base64url');
    expect((await changes(old)).ids).toHaveLength(2);
  });

  it('judges nothing that was meant for its former life', async () => {
    const former = await life();
    await goBack(await copied());
    const command = aCommand(aRegistration());
    expect(await post({ docs: [command], epoch: former })).toMatchObject([
      { id: command._id, error: 'not_judged' },
    ]);
    expect(await server.verdict(agent, command)).toBeUndefined();
    expect(await post({ docs: [command], epoch: await life() })).toMatchObject([{ ok: true }]);
  });

  it('lets what builds on lost acts wait for the desks that have them, but not for ever', async () => {
    const code = await server.desk(agent, 'dsk-again-0002');
    const theirs = aCommand(aRegistration({}, code), { desk: code });
    const file = await copied();
    await server.send(agent, [theirs]);
    const mine = note(theirs.requestId, 1);
    const lost = note('req-lost-for-good', 1);
    expect(await post({ docs: [mine], epoch: await life() })).toMatchObject([{ ok: true }]);
    await goBack(file);
    const offered = { docs: [mine, lost], epoch: await life(), again: [mine._id, lost._id] };
    const waits = [{ error: 'not_judged' }, { error: 'not_judged' }];
    expect(await post(offered)).toMatchObject(waits);
    expect(await server.verdict(agent, mine)).toBeUndefined();
    await post({ docs: [theirs], epoch: await life(), again: [theirs._id] });
    expect(await post(offered)).toMatchObject([{ ok: true }, { error: 'not_judged' }]);
    expect(await server.verdict(agent, mine)).toMatchObject({ accepted: true });
    now = new Date(Date.now() + 80 * 3600_000).toISOString();
    server.signInAnew();
    expect(await post(offered)).toMatchObject([{ ok: true }, { ok: true }]);
    expect(await server.verdict(agent, lost)).toMatchObject({ accepted: false });
  });

  it('what its author saw of the server’s own doing makes nothing wait: it need not come again', async () => {
    const code = await server.desk(agent, 'dsk-again-0003');
    const registered = aCommand(aRegistration({}, code), { desk: code });
    await server.send(agent, [registered]);
    await goBack(await copied());
    const after = { ...note(registered.requestId, 9), seenActs: 1 };
    const afterMore = { ...note(registered.requestId, 9), seenActs: 2 };
    const again = [after._id, afterMore._id];
    expect(await post({ docs: [afterMore, after], epoch: await life(), again })).toMatchObject([
      { id: afterMore._id, error: 'not_judged' },
      { id: after._id, ok: true },
    ]);
    // The note just judged is the second act.
    expect(await post({ docs: [afterMore], epoch: await life(), again })).toMatchObject([{ ok: true }]);
  });

  it('refuses at once, in a life without a loss, what builds on nothing', async () => {
    const lost = note('req-never-there', 1);
    await post({ docs: [lost], epoch: await life(), again: [lost._id] });
    expect(await server.verdict(agent, lost)).toMatchObject({ accepted: false });
  });
});
