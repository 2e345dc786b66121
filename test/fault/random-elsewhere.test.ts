import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as send } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { environmentOf } from '#shared/environment/environment.ts';
import { newProfileCookie } from '#main/node-host/profile-cookie.ts';
import { startNodeHost } from '#main/node-host/server.ts';
import { buildIdentityProvider } from '#sync-server/demo/identity-provider/identity-provider.ts';
import { makeKeys } from '#sync-server/session/saml/sp-keys.ts';
import { hearRoutes } from '#test/people/every-route.ts';
import { type RandomRequest, randomRequest } from '#test/people/random-requests.ts';

/** The same requests each time. */
const seed = 20_261_130;
const { MAKTAB_RANDOM_REQUESTS: count } = environmentOf('tests').parse(process.env);
const numRuns = Math.ceil(count / 5);
const mostGrowth = 96 * 1024 * 1024;
interface Answer {
  status: number;
  body: string;
}

/** An address as it is: `fetch` mends what is broken. What Node itself cannot put on the wire is no request. */
const overHttp = (origin: string, { method, url, headers, payload }: RandomRequest): Promise<Answer | null> =>
  new Promise((resolve) => {
    const { port } = new URL(origin);
    try {
      const sent = send({ host: '127.0.0.1', port, path: url, method, headers, agent: false }, (response) => {
        let body = '';
        response.on('data', (chunk: Buffer) => (body += chunk.toString()));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
      });
      sent.on('error', () => resolve(null));
      sent.end(payload);
    } catch {
      resolve(null);
    }
  });
const isWrong = ({ status, body }: Answer) => status >= 500 || /\bat .+\.ts:\d+/.test(body);
const told = ({ method, url }: RandomRequest, { status }: Answer) =>
  `${String(status)} ${method} ${url.slice(0, 200)}`;

it('random requests at the browser shell’s door are answered in words, and it goes on serving', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'maktab-random-shell-'));
  const rendererDir = join(dataDir, 'renderer');
  await mkdir(join(rendererDir, 'assets'), { recursive: true });
  await writeFile(join(rendererDir, 'index.html'), '<!doctype html><title>Maktab</title>');
  const options = { port: 0, dataDir, rendererDir, syncUrl: 'http://127.0.0.1:9', demo: true };
  const [host, routes] = await hearRoutes(() => startNodeHost(options));
  const cookie = newProfileCookie().split(';')[0] ?? '';
  const callers = [
    {},
    { cookie },
    { cookie, origin: host.url },
    { origin: 'http://evil.example' },
    { host: 'evil' },
  ];
  const before = process.memoryUsage().rss;
  const statuses = new Set<number>();
  const wrong: string[] = [];
  for (const each of fc.sample(randomRequest(routes, callers), { seed, numRuns })) {
    const answer = await overHttp(host.url, each);
    if (!answer) continue;
    statuses.add(answer.status);
    if (isWrong(answer)) wrong.push(told(each, answer));
  }
  expect(wrong).toEqual([]);
  for (const status of [200, 404, 421]) expect([...statuses]).toContain(status);
  expect(host.profiles()).toBeLessThanOrEqual(51);
  expect(process.memoryUsage().rss - before).toBeLessThan(mostGrowth);
  expect((await fetch(host.url)).status).toBe(200);
  await host.stop();
  await rm(dataDir, { recursive: true, force: true });
}, 600_000);

it('random requests at the demo directory’s door are answered in words, and it goes on serving', async () => {
  const keys = await makeKeys('Random directory', 2048);
  const [directory, routes] = await hearRoutes(() =>
    buildIdentityProvider({ keys, url: () => 'http://127.0.0.1:4999' }),
  );
  const before = process.memoryUsage().rss;
  const wrong: string[] = [];
  const statuses = new Set<number>();
  for (const each of fc.sample(randomRequest(routes, [{}, { cookie: 'session=x' }]), { seed, numRuns })) {
    const { statusCode: status, body } = await directory.inject(each);
    statuses.add(status);
    if (isWrong({ status, body })) wrong.push(told(each, { status, body }));
  }
  expect(wrong).toEqual([]);
  for (const status of [200, 400]) expect([...statuses]).toContain(status);
  expect(process.memoryUsage().rss - before).toBeLessThan(mostGrowth);
  expect((await directory.inject('/metadata')).statusCode).toBe(200);
  await directory.close();
}, 600_000);
