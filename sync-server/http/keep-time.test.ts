import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { adminHeader, aServer, type TestServer } from '#test/people/server.ts';
import { breathe, type CallTime, inCall } from './call-time.ts';
import { doorBudgets } from './door-budgets.ts';

let server: TestServer;
let port: number;
/** A second of the table: short forms have half a second here, all others two at least. */
const doorSecondMs = 16;
beforeAll(async () => {
  server = await aServer({ doorSecondMs });
  await server.app.listen({ host: '127.0.0.1', port: 0 });
  ({ port } = server.app.server.address() as AddressInfo);
});
afterAll(() => server.close());

/** Speaks to the door over a socket, byte by byte, until it is shut. */
const trickle = async (head: string, mostMs: number, piece = ' ') => {
  const socket = connect(port, '127.0.0.1');
  let heard = '';
  let isShut = false;
  socket.setEncoding('utf8');
  socket.on('data', (text: string) => (heard += text));
  socket.on('close', () => (isShut = true));
  socket.on('error', () => undefined);
  const began = performance.now();
  socket.write(head);
  while (!isShut && performance.now() - began < mostMs) {
    if (!socket.destroyed) socket.write(piece);
    await pause(50);
  }
  socket.destroy();
  return { heard, isShut, ms: performance.now() - began };
};
const head = (method: string, path: string, headers: Record<string, string>) =>
  `${method} ${path} HTTP/1.1\r\nhost: x\r\n${Object.entries({
    'content-type': 'application/json',
    'content-length': '5000',
    ...headers,
  })
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')}\r\n`;

it.each([
  ['POST', '/auth/token', {}],
  ['POST', '/saml/acs', { 'content-type': 'application/x-www-form-urlencoded' }],
  ['POST', '/mail/held/x', adminHeader],
  ['POST', '/db/requests-anfa/_find', adminHeader],
] as const)(
  'a body that trickles into %s %s is ended with a word',
  async (method, path, headers) => {
    const { heard, isShut, ms } = await trickle(head(method, path, headers), 10_000);
    expect(isShut).toBe(true);
    expect(heard).toMatch(/^HTTP\/1\.1 408 /);
    expect(heard).toContain('"error":"too_slow"');
    expect(heard).toContain('content-security-policy');
    expect(ms).toBeLessThan(8000);
  },
  15_000,
);

it('what looks for too long is ended with a word, stops looking, and others are served', async () => {
  const words = 'un lampadaire éteint devant l’école '.repeat(40);
  await server.store.ensureDatabase('requests-anfa');
  for (let n = 0; n < 6; n += 1)
    await server.store.writeDocuments(
      'requests-anfa',
      Array.from({ length: 1000 }, (_, k) => ({ _id: `slow-${String(n)}-${String(k)}`, words })),
    );
  const selector = {
    $or: Array.from({ length: 900 }, (_, n) => ({ words: { $regex: `x${String(n)}(a|b)+z$` } })),
  };
  const began = performance.now();
  const answer = await fetch(`http://127.0.0.1:${String(port)}/db/requests-anfa/_find`, {
    method: 'POST',
    headers: { ...adminHeader, 'content-type': 'application/json' },
    body: JSON.stringify({ selector }),
  });
  expect(answer.status).toBe(503);
  expect(await answer.json()).toMatchObject({ error: 'took_too_long' });
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(performance.now() - began).toBeLessThan(20_000);
  const next = await fetch(`http://127.0.0.1:${String(port)}/health`);
  expect(next.status).toBe(200);
  // The page it was at is finished, and no other is begun.
  await pause(1000);
  const before = process.cpuUsage();
  await pause(700);
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(350);
}, 60_000);

it('a stream that has begun stays open, an answer in time is not touched', async () => {
  const poke = await fetch(`http://127.0.0.1:${String(port)}/poke`, {
    headers: await server.signIn('per-anfa-agent-1'),
  });
  expect(poke.status).toBe(200);
  const reader = poke.body?.getReader();
  await reader?.read();
  await pause(130 * doorSecondMs);
  let isOpen = true;
  void reader?.closed.then(
    () => (isOpen = false),
    () => (isOpen = false),
  );
  await pause(50);
  expect(isOpen).toBe(true);
  await reader?.cancel();
});

it('reading ends when its call is over, and goes on outside of any', async () => {
  const call: CallTime = { isOver: false };
  await inCall(call, breathe);
  call.isOver = true;
  await expect(inCall(call, breathe)).rejects.toMatchObject({ status: 503, error: 'took_too_long' });
  await breathe();
});

it('every door says how long a call may take, and none forever', () => {
  for (const { name, seconds } of doorBudgets) {
    expect(seconds.arrives, name).toBeLessThanOrEqual(300);
    expect(seconds.answers, name).toBeLessThanOrEqual(600);
  }
  expect(doorBudgets.filter(({ seconds }) => seconds.stays).map(({ name }) => name)).toEqual(['feeds']);
});
