import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CommandBody } from '#shared/workflow/command.ts';
import type { ImprovementCommandBody } from '#shared/workflow/improvement.ts';
import { aCommand, anId } from '#test/people/commands.ts';
import { aServer, type TestServer } from '#test/people/server.ts';

const head = 'per-anfa-head-1';
const owner = 'per-anfa-agent-1';
let server: TestServer;
beforeAll(async () => {
  server = await aServer();
  await server.desk(head, 'profile-anfa-1');
});
afterAll(() => server.close());

const plan: ImprovementCommandBody = {
  type: 'plan-improvement',
  title: 'Deux bacs de plus rue des Oliviers',
  action: 'Poser deux bacs et passer le soir.',
  owner,
  startsOn: '2026-11-25',
  dueOn: '2026-12-15',
  area: { category: 'depot-sauvage', arrondissement: 'anfa', spot: null },
  evidence: null,
};
const ask = async (id: string, body: CommandBody, by: string) => {
  const command = aCommand(body, { requestId: id, by });
  await server.send(by, [command]);
  return server.verdict(by, command);
};
const read = async (by: string, id: string) =>
  (await server.read(by, 'improvements')).docs.find((document) => document['_id'] === id);

describe('an improvement action', () => {
  it('is planned, done, measured from its days, and its practice shared with every office', async () => {
    const id = anId('imp');
    await ask(id, plan, head);
    await ask(id, { type: 'move-improvement', to: 'under-way', on: '2026-11-25', reason: '' }, owner);
    await ask(id, { type: 'move-improvement', to: 'done', on: '2026-12-10', reason: '' }, owner);
    await ask(id, { type: 'publish-practice', lesson: 'Le passage du soir suffit.' }, head);
    expect(await read('per-maarif-agent-1', id)).toMatchObject({
      office: 'anfa',
      state: 'done',
      begunOn: '2026-11-25',
      doneOn: '2026-12-10',
      practice: { lesson: 'Le passage du soir suffit.', by: head },
    });
  });
  it('is planned by those in charge of the office, moved on by them and its owner, by nobody else', async () => {
    const id = anId('imp');
    for (const by of [owner, 'per-maarif-head-1', 'per-administrator-1'])
      expect(await ask(id, plan, by)).toMatchObject({ accepted: false, refusal: { code: 'not-allowed' } });
    expect(await ask(id, plan, head)).toMatchObject({ accepted: true });
    const begin: CommandBody = { type: 'move-improvement', to: 'under-way', on: '2026-11-25', reason: '' };
    expect(await ask(id, begin, 'per-anfa-agent-2')).toMatchObject({ refusal: { code: 'not-allowed' } });
    expect(await ask(id, begin, owner)).toMatchObject({ accepted: true });
  });
  it('shares nothing before it is done, and is not dropped without a reason', async () => {
    const id = anId('imp');
    await ask(id, plan, head);
    expect(await ask(id, { type: 'publish-practice', lesson: 'Trop tôt.' }, head)).toMatchObject({
      refusal: { code: 'practice-before-done' },
    });
    expect(
      await ask(id, { type: 'move-improvement', to: 'dropped', on: '2026-11-25', reason: '' }, head),
    ).toMatchObject({ refusal: { code: 'needs-reason' } });
  });
  it('is not read by who reads no office', async () => {
    expect((await server.read('per-administrator-1', 'improvements')).docs).toEqual([]);
  });
  it('is no request: nothing done to it makes one', async () => {
    const id = anId('imp');
    await ask(id, plan, head);
    expect(await ask(id, { type: 'note', body: 'vu' }, head)).toMatchObject({
      refusal: { code: 'unknown-request' },
    });
    expect((await server.read(head, 'requests')).docs).toEqual([]);
  });
});
