import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { epochHeader } from '#shared/contracts/sync-api.ts';
import { ensureDebianProgram } from '#test/debian.mjs';
import { aServer, type TestServer } from '#test/people/server.ts';

const agent = 'per-anfa-agent-1';
const page = 'http://127.0.0.1:4311';
const document = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'deploy-proxy.md'), 'utf8');
/** What the documentation says for `http` and for `server`, speaking to the server at `port`. */
const documented = (port: string) => {
  const blocks = [...document.matchAll(/```nginx\n(?<block>[\s\S]*?)```/g)].map((found) => found[1] ?? '');
  return blocks.map((block) => block.replaceAll('127.0.0.1:4312', `127.0.0.1:${port}`));
};

let server: TestServer;
let nginx: ChildProcess;
let folder: string;
let url: string;
let bearer: Record<string, string>;
const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
beforeAll(async () => {
  ensureDebianProgram('/usr/sbin/nginx', 'nginx-light');
  server = await aServer();
  const upstream = new URL(await server.app.listen({ port: 0, host: '127.0.0.1' })).port;
  const [http = '', inServer = ''] = documented(upstream);
  folder = mkdtempSync(join(tmpdir(), 'maktab-nginx-'));
  const port = await freePort();
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${folder}/${kind};`,
  );
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off; pid ${folder}/pid; error_log stderr; events {}
     http { access_log off; ${places.join(' ')} ${http}
       server { listen 127.0.0.1:${String(port)}; ${inServer} } }`,
  );
  nginx = spawn('/usr/sbin/nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'inherit' });
  url = `http://127.0.0.1:${String(port)}`;
  await vi.waitFor(() => fetch(url), { timeout: 20_000 });
  bearer = await server.signIn(agent);
});
afterAll(async () => {
  nginx.kill('SIGTERM');
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const call = (path: string, init: RequestInit = {}) =>
  fetch(url + path, { ...init, headers: { ...bearer, origin: page, ...(init.headers as object) } });

describe('nginx as docs/deploy-proxy.md says', () => {
  it('lets through what a page reads of the server', async () => {
    const answer = await call('/health');
    expect(answer.headers.get('access-control-allow-origin')).toBe(page);
    expect(answer.headers.get('access-control-expose-headers')).toContain(epochHeader);
    expect(answer.headers.get(epochHeader)).toMatch(/^[0-9a-f]{32}$/);
  });

  it('takes calls of a megabyte, and says 413 to larger ones so that the page can read it', async () => {
    const body = (size: number) => ({
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ docs: [], deskId: null, filling: 'x'.repeat(size) }),
    });
    expect((await call('/db/commands/_bulk_docs', body(1_000_000))).status).not.toBe(413);
    const answer = await call('/db/commands/_bulk_docs', body(1_100_000));
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([413, page]);
  });

  it('passes on at once that something moved', async () => {
    const stopped = new AbortController();
    const answer = await call('/poke', { signal: stopped.signal });
    const first = await answer.body?.getReader().read();
    expect(first?.value?.byteLength).toBeGreaterThan(0);
    stopped.abort();
  });

  it('says 502 so that the page can read it when the server is away', async () => {
    await server.app.close();
    const answer = await call('/health');
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([502, page]);
  });
});
