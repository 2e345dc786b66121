import { mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makePageKey } from '#renderer/desktop/page-key.ts';
import { signInOn, openWirePage } from '#test/people/scanners/wire-desk.ts';
import { pageKeyOf, provePage } from '#test/people/prove-page.ts';
import { aServer, type TestServer } from '#test/people/server.ts';
import { type NodeHost, startNodeHost } from './server.ts';

const agent = 'per-anfa-agent-1';
let dataDir: string;
let server: TestServer;
let host: NodeHost;
const start = (port: number) =>
  startNodeHost({
    port,
    dataDir,
    rendererDir: join(dataDir, 'renderer'),
    syncUrl: `http://127.0.0.1:${String((server.app.server.address() as AddressInfo).port)}`,
    demo: true,
  });
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'maktab-proof-'));
  await mkdir(join(dataDir, 'renderer', 'assets'), { recursive: true });
  await writeFile(join(dataDir, 'renderer', 'index.html'), '<!doctype html><title>Maktab</title>');
  server = await aServer({ clock: () => new Date().toISOString() });
  await server.app.listen({ port: 0, host: '127.0.0.1' });
  host = await start(0);
});
afterEach(async () => {
  await host.stop();
  await server.close();
});

const connect = (cookie: string): WebSocket =>
  new WebSocket(`${host.url.replace('http', 'ws')}/desktop`, { headers: { origin: host.url, cookie } });

it('a program on another port gets the cookie from the browser, and nothing with it', async () => {
  const page = await openWirePage(host.url);
  await signInOn(page, host.url, server, agent);
  let stolen = '';
  const thief = createServer((request, response) => {
    stolen = request.headers.cookie ?? '';
    response.end();
  });
  await new Promise<void>((resolve) => thief.listen(0, '127.0.0.1', resolve));
  // What every browser does: cookies of 127.0.0.1 go to each of its ports.
  await fetch(`http://127.0.0.1:${String((thief.address() as AddressInfo).port)}/`, {
    headers: { cookie: page.cookie },
  });
  thief.close();
  expect(stolen).toBe(page.cookie);
  expect(await provePage(connect(stolen), host.url, makePageKey())).toBe(4403);
  const silent = connect(stolen);
  const closed = new Promise((resolve) => silent.once('close', resolve));
  const heard: string[] = [];
  silent.on('message', (data: Buffer) => heard.push(data.toString()));
  silent.once('open', () => silent.send(JSON.stringify({ id: 1, method: 'session.status', params: {} })));
  expect(await closed).toBe(4403);
  expect(heard.every((text) => text.includes('challenge'))).toBe(true);
  page.close();
});

it('a proof heard once is worth nothing for another connection, nor one made for another origin', async () => {
  const page = await openWirePage(host.url);
  expect(await provePage(connect(page.cookie), 'http://127.0.0.1:9', pageKeyOf(page.cookie))).toBe(4403);
  page.close();
});

it('still knows the page’s key after the shell was started again, and the thief’s neither', async () => {
  const page = await openWirePage(host.url);
  await signInOn(page, host.url, server, agent);
  page.close();
  const again = await openWirePage(host.url, page.cookie);
  again.close();
  await host.stop();
  host = await start(Number(new URL(host.url).port));
  expect(await provePage(connect(page.cookie), host.url, makePageKey())).toBe(4403);
  const back = await openWirePage(host.url, page.cookie);
  expect((await back.desktop.call('session.status', {})).known).toHaveLength(1);
  back.close();
});

it('3,000 made-up cookies leave fifty profiles in memory and no file on disk', async () => {
  for (let index = 0; index < 3000; index += 1)
    await fetch(`${host.url}/cb?code=${'c'.repeat(43)}&state=${'s'.repeat(32)}`, {
      headers: { cookie: `maktab_desk=${String(index).padStart(43, 'x')}` },
    });
  expect(host.profiles()).toBeLessThanOrEqual(51);
  const files = await readdir(join(dataDir, 'desk-secrets')).catch(() => []);
  expect(files.filter((name) => name !== 'key')).toEqual([]);
});
