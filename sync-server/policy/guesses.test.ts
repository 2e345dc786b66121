import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adminHeader, aServer, type TestServer } from '#test/people/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.close());

const basic = (password: string) => ({
  authorization: `Basic ${Buffer.from(`admin:${password}`).toString('base64')}`,
});
/** Each of the doors that take the server administrator's password. */
const doors = [
  (remoteAddress: string, password: string) =>
    server.app.inject({ url: '/db/_all_dbs', remoteAddress, headers: basic(password) }),
  (remoteAddress: string, password: string) =>
    server.app.inject({
      method: 'POST',
      url: '/db/_session',
      remoteAddress,
      headers: { 'content-type': 'application/json' },
      payload: { name: 'admin', password },
    }),
  (remoteAddress: string, password: string) =>
    server.app.inject({
      method: 'POST',
      url: '/import/commands',
      remoteAddress,
      headers: basic(password),
      payload: { commands: [] },
    }),
  (remoteAddress: string, password: string) =>
    server.app.inject({
      method: 'POST',
      url: '/admin/retention',
      remoteAddress,
      headers: basic(password),
      payload: { dryRun: true },
    }),
];
const noted = async (from: string) => {
  const entries = await server.store.readById('audit', null, 1000);
  return entries.filter(
    ({ what, facts }) => what === 'administrator-refused' && (facts as { from: string }).from === from,
  );
};

describe('guessing the server administrator’s password', () => {
  it('ends after ten tries at any of its doors, and every try is in the audit log', async () => {
    for (const [n, door] of doors.entries()) {
      const from = `10.1.1.${String(n)}`;
      const answers = [];
      for (let tries = 0; tries < 40; tries += 1)
        answers.push((await door(from, `guess-${String(tries)}`)).statusCode);
      expect(answers.slice(0, 10), String(n)).toEqual(Array.from({ length: 10 }, () => 401));
      expect(
        answers.slice(10).every((status) => status === 429),
        String(n),
      ).toBe(true);
      expect((await door(from, 'secret')).statusCode, String(n)).toBe(429);
      await expect.poll(() => noted(from)).toHaveLength(10);
      expect(
        (await noted(from)).filter(({ facts }) => (facts as { why?: string }).why === 'closed'),
      ).toHaveLength(1);
    }
  });

  it('is counted over all doors together, and for nobody else', async () => {
    for (let tries = 0; tries < 12; tries += 1) await doors[tries % doors.length]?.('10.1.2.1', 'wrong');
    expect((await doors[0]?.('10.1.2.1', 'secret'))?.statusCode).toBe(429);
    expect((await doors[0]?.('10.1.2.2', 'secret'))?.statusCode).toBe(200);
    expect((await server.app.inject({ url: '/db/_all_dbs', headers: adminHeader })).statusCode).toBe(200);
  });
});
