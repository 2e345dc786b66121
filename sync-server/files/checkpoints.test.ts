import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aServer, type TestServer } from '#test/people/server.ts';
import { checkpointBudget, Checkpoints } from './checkpoints.ts';

const agent = 'per-anfa-agent-1';
let server: TestServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.close());

const put = async (name: string, document: object) =>
  server.app.inject({
    method: 'PUT',
    url: `/db/files/_local/${name}`,
    headers: await server.signIn(agent),
    payload: document,
  });
const get = async (name: string) =>
  server.app.inject({ url: `/db/files/_local/${name}`, headers: await server.signIn(agent) });

describe('checkpoints of replications', () => {
  it('are kept, each for its person, and no larger than they are', async () => {
    expect((await put('one', { last_seq: 7 })).statusCode).toBe(201);
    expect((await get('one')).json()).toEqual({ last_seq: 7 });
    expect((await put('large', { x: 'y'.repeat(8_000_000) })).statusCode).toBe(413);
    expect((await get('large')).statusCode).toBe(404);
  });

  it('of one person push out that person’s oldest, of all the oldest of all', () => {
    const checkpoints = new Checkpoints();
    checkpoints.put('another', 'kept', 1);
    for (let n = 0; n < 1000; n += 1) checkpoints.put('one', String(n), { n });
    expect(checkpoints.find('one', '979')).toBeNull();
    expect(checkpoints.find('one', '999')).toEqual({ n: 999 });
    expect(checkpoints.find('another', 'kept')).toBe(1);
    for (let n = 0; n < 2000; n += 1) checkpoints.put(`p${String(n)}`, 'x', 'y'.repeat(15_000));
    expect(checkpoints.size).toBeLessThanOrEqual(checkpointBudget.ofAll);
    expect(checkpoints.find('p1999', 'x')).not.toBeNull();
  });
});
