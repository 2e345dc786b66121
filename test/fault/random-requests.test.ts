import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { environmentOf } from '#shared/environment/environment.ts';
import { aCommand, aRegistration } from '#test/people/commands.ts';
import { hearRoutes, type RegisteredRoute } from '#test/people/every-route.ts';
import { randomRequest } from '#test/people/random-requests.ts';
import { adminHeader, aServer, type TestServer } from '#test/people/server.ts';

/** The same requests each time, so that what is found once is found again. */
const seed = 20_261_129;
const { MAKTAB_RANDOM_REQUESTS: count } = environmentOf('tests').parse(process.env);
/** Answers that say what is wrong are some kilobytes; a list of all is the largest of them. */
const largestAnswer = 2_000_000;
const mostGrowth = 64 * 1024 * 1024;

let server: TestServer;
let routes: RegisteredRoute[];
beforeAll(async () => {
  [server, routes] = await hearRoutes(() => aServer());
  const desk = await server.desk('per-anfa-agent-1', 'profile-random');
  const commands = Array.from({ length: 20 }, () => aCommand(aRegistration({}, desk), { desk }));
  await server.send('per-anfa-agent-1', commands);
});
afterAll(() => server.close());

setFlagsFromString('--expose_gc');
const gc = runInNewContext('gc') as () => void;
const held = (): number => {
  gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

it('random requests at every door are answered in words, never with a stumble, and leave nothing behind', async () => {
  const people = ['per-anfa-agent-1', 'per-anfa-head-1', 'per-supervisor-1', 'per-administrator-1'];
  const tokens = await Promise.all(people.map((person) => server.signIn(person)));
  const callers = [...tokens, {}, { authorization: 'Bearer made.up.token' }, { authorization: 'Basic %%%' }];
  // An event stream never ends. What only the administrator's password opens is asked for without changing anything.
  const open = routes.filter(({ url }) => url !== '/poke');
  const reading = open.filter(({ method }) => method === 'GET');
  const requests = [
    ...fc.sample(randomRequest(open, callers), { seed, numRuns: count }),
    ...fc.sample(randomRequest(reading, [adminHeader]), { seed, numRuns: Math.ceil(count / 10) }),
  ];
  for (const request of requests.slice(0, 200)) await server.app.inject(request);
  const before = held();
  const stumbled: string[] = [];
  const statuses = new Map<number, number>();
  for (const [n, request] of requests.entries()) {
    // Each door's budget of calls is tested beside it (`http/door-budgets.test.ts`): here every call is to be looked at.
    const remoteAddress = `10.0.${String(Math.floor(n / 100) % 250)}.1`;
    const { statusCode, body } = await server.app.inject({ ...request, remoteAddress });
    statuses.set(statusCode, (statuses.get(statusCode) ?? 0) + 1);
    const told = `${request.method} ${request.url.slice(0, 200)} ${request.payload?.slice(0, 200) ?? ''}`;
    if (statusCode >= 500) stumbled.push(`${String(statusCode)} ${told}`);
    if (body.length > largestAnswer) stumbled.push(`${String(body.length)} bytes ${told}`);
    if (/\bat .+\.ts:\d+/.test(body)) stumbled.push(`a stack in the answer: ${told}`);
  }
  expect(stumbled).toEqual([]);
  // They came in: not all of them were turned away at the first guard.
  for (const status of [200, 400, 401, 403, 404])
    expect(statuses.get(status) ?? 0, String(status)).toBeGreaterThan(0);
  expect(held() - before).toBeLessThan(mostGrowth);
  const health = await server.app.inject({ url: '/health' });
  expect(health.statusCode).toBe(200);
  expect((await server.read('per-anfa-agent-1', 'requests')).docs.length).toBeGreaterThanOrEqual(20);
}, 600_000);
