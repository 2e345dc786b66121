import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { pageKeyOf, provePage } from '#test/people/prove-page.ts';
import { compressFolder } from '#scripts/compress/compressed.ts';
import { startNodeHost } from './server.ts';
import type { NodeHost } from './server.ts';

let host: NodeHost;
let port: string;

beforeAll(async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'maktab-host-'));
  const rendererDir = join(dataDir, 'renderer');
  await mkdir(join(rendererDir, 'assets'), { recursive: true });
  await writeFile(join(rendererDir, 'index.html'), '<!doctype html><title>Maktab</title>');
  await writeFile(join(rendererDir, 'assets', 'app-Abc123_-.js'), 'export {}');
  await writeFile(join(rendererDir, 'assets', 'app-Abc123_-.js.map'), '{}');
  await compressFolder(rendererDir);
  host = await startNodeHost({ port: 0, dataDir, rendererDir, syncUrl: 'http://127.0.0.1:9', demo: true });
  port = new URL(host.url).port;
});
afterAll(() => host.stop());

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}
/** A request with any headers: `fetch` forbids setting Host. */
const get = (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, headers }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString()));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });
const newCookie = async (): Promise<string> =>
  (await get('/')).headers['set-cookie']?.[0]?.split(';')[0] ?? '';

/** Connects to /desktop; the HTTP status instead when refused. */
const connect = (headers: Record<string, string>): Promise<WebSocket | number> =>
  new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/desktop`, { headers });
    const greeted = provePage(socket, host.url, pageKeyOf(headers['cookie'] ?? ''));
    socket.on('open', () => void greeted.then(() => resolve(socket)));
    socket.on('unexpected-response', (sent, response) => {
      sent.destroy();
      resolve(response.statusCode ?? 0);
    });
    socket.on('error', reject);
  });
const ask = (socket: WebSocket, call: unknown): Promise<unknown> =>
  new Promise((resolve) => {
    socket.once('message', (data) => resolve(JSON.parse(String(data))));
    socket.send(typeof call === 'string' ? call : JSON.stringify(call));
  });
const connectAs = async (cookie: string): Promise<WebSocket> => {
  const socket = await connect({ origin: host.url, cookie });
  if (typeof socket === 'number') throw new Error(`refused with ${socket}`);
  return socket;
};

describe('serving the workbench', () => {
  it('sends the page with a strict policy, uncached, and a cookie scripts cannot read', async () => {
    const page = await get('/');
    expect(page.status).toBe(200);
    expect(page.headers['content-type']).toMatch(/^text\/html/);
    expect(page.headers['cache-control']).toBe('no-cache');
    expect(page.headers['x-content-type-options']).toBe('nosniff');
    expect(page.headers['referrer-policy']).toBe('no-referrer');
    const policy = String(page.headers['content-security-policy']);
    expect(policy).toContain(`default-src 'none'`);
    expect(policy).toContain(`connect-src 'self' http://127.0.0.1:9 ws://127.0.0.1:${port}`);
    expect(policy).not.toContain('unsafe-inline');
    expect(page.headers['set-cookie']?.[0]).toMatch(/^maktab_desk=[\w-]{43};.*HttpOnly; SameSite=Lax$/);
  });

  it('gives the page whole, with a cookie, to a browser that has the page and whose cookies were cleared', async () => {
    const cookie = await newCookie();
    const etag = String((await get('/')).headers.etag);
    expect((await get('/', { cookie, 'if-none-match': etag })).status).toBe(304);
    const again = await get('/', { 'if-none-match': etag });
    expect([again.status, again.body]).toEqual([200, expect.stringContaining('Maktab')]);
    expect(again.headers['set-cookie']?.[0]).toMatch(/^maktab_desk=/);
  });

  it('tells a page whether its cookie names a profile', async () => {
    expect((await get('/profile', { cookie: await newCookie() })).status).toBe(204);
    expect((await get('/profile')).status).toBe(404);
  });

  it('serves what the build has compressed, to those who take it', async () => {
    const path = '/assets/app-Abc123_-.js';
    const brotli = await get(path, { 'accept-encoding': 'gzip, br' });
    expect(brotli.headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': expect.stringMatching(/javascript/),
    });
    expect((await get(path, { 'accept-encoding': 'gzip' })).headers['content-encoding']).toBe('gzip');
    expect((await get(path)).headers['content-encoding']).toBeUndefined();
    expect((await get(`${path}.br`)).status).toBeGreaterThanOrEqual(400);
  });

  it('leaves a known profile its cookie', async () => {
    expect((await get('/', { cookie: await newCookie() })).headers['set-cookie']).toBeUndefined();
  });

  it('lets hashed assets be kept for ever', async () => {
    const asset = await get('/assets/app-Abc123_-.js');
    expect(asset.headers['content-type']).toMatch(/javascript/);
    expect(asset.headers['cache-control']).toContain('immutable');
  });

  it('serves nothing outside its folder, and no maps', async () => {
    const map = '/assets/app-Abc123_-.js.map';
    for (const path of ['/../desk-secrets/key', '/%2e%2e/desk-secrets/key', '/nothing.js', map])
      expect((await get(path)).status).toBeGreaterThanOrEqual(400);
  });

  it('refuses other names and sends localhost to the one origin the data belongs to', async () => {
    expect((await get('/', { host: `evil.example:${port}` })).status).toBe(421);
    const alias = await get('/x?y=1', { host: `localhost:${port}` });
    expect([alias.status, alias.headers.location]).toEqual([308, `http://127.0.0.1:${port}/x?y=1`]);
  });
});

describe('the desktop contract over WebSocket', () => {
  it('refuses other origins, missing origins and pages without our cookie', async () => {
    const cookie = await newCookie();
    expect(await connect({ origin: 'http://evil.example', cookie })).toBe(403);
    expect(await connect({ cookie })).toBe(403);
    expect(await connect({ origin: host.url })).toBe(403);
    expect(await connect({ origin: host.url, cookie: 'maktab_desk=short' })).toBe(403);
    expect(await connect({ origin: host.url, cookie, host: `evil.example:${port}` })).toBe(421);
  });

  it('says where the sync server is', async () => {
    const socket = await connectAs(await newCookie());
    expect(await ask(socket, { id: 1, method: 'app.info', params: {} })).toEqual({
      id: 1,
      ok: true,
      result: {
        version: expect.stringMatching(/^\d+\./) as string,
        shell: 'node-host',
        syncUrl: 'http://127.0.0.1:9',
        demo: true,
      },
    });
    socket.close();
  });

  it('gives each browser profile its own session', async () => {
    const [cookie, otherCookie] = [await newCookie(), await newCookie()];
    const [mine, other] = [await connectAs(cookie), await connectAs(otherCookie)];
    const begun = await ask(mine, { id: 1, method: 'session.begin', params: {} });
    const { navigate } = z.object({ result: z.object({ navigate: z.string() }) }).parse(begun).result;
    const query = new URL(navigate).searchParams;
    expect(query.get('redirect_uri')).toBe(`http://127.0.0.1:${port}/cb`);
    expect(query.get('code_challenge')).toMatch(/^[\w-]{43}$/);
    const state = query.get('state') ?? '';
    // The answer counts in the browser that asked; this server is away, so there is nothing to trade it for.
    const answer = `/cb?code=${'c'.repeat(43)}&state=${state}`;
    await get(answer, { cookie: otherCookie });
    const status = { id: 2, method: 'session.status', params: {} };
    expect(await ask(mine, status)).toMatchObject({ ok: true, result: { problem: null } });
    await get(answer, { cookie });
    expect(await ask(mine, status)).toMatchObject({ ok: true, result: { problem: 'away' } });
    expect(await ask(other, status)).toMatchObject({ ok: true, result: { problem: null } });
    mine.close();
    other.close();
  });

  it('ends a connection on which bytes come that no message announced', async () => {
    const socket = await connectAs(await newCookie());
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.send(Buffer.from('bytes'));
    expect(await closed).toBe(1003);
  });

  it('answers nonsense with an error and goes on', async () => {
    const socket = await connectAs(await newCookie());
    expect(await ask(socket, 'not json')).toMatchObject({
      id: 0,
      ok: false,
      error: { code: 'malformed-call' },
    });
    expect(await ask(socket, { id: 7, method: 'toString', params: {} })).toMatchObject({ id: 7, ok: false });
    expect(
      await ask(socket, { id: 8, method: 'session.unlock', params: { personId: '../x' } }),
    ).toMatchObject({
      id: 8,
      ok: false,
      error: { code: 'malformed-params' },
    });
    expect(await ask(socket, { id: 9, method: 'app.info', params: {} })).toMatchObject({ id: 9, ok: true });
    socket.close();
  });
});
