import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addressesOf, hearRoutes, type RegisteredRoute } from '#test/people/every-route.ts';
import { expectSecure, expectUnkept } from '#test/people/secure-answer.ts';
import { listenOnLoopback } from '#main/services/session/loopback.ts';
import { newProfileCookie } from './profile-cookie.ts';
import { serveOnce } from './printing/one-time-page.ts';
import { type NodeHost, startNodeHost } from './server.ts';

let dir: string;
let host: NodeHost;
let routes: RegisteredRoute[];
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'maktab-answers-'));
  const rendererDir = join(dir, 'renderer');
  await mkdir(join(rendererDir, 'assets'), { recursive: true });
  await writeFile(join(rendererDir, 'index.html'), '<!doctype html><title>Maktab</title>');
  await writeFile(join(rendererDir, 'assets', 'app-Abc123_-.js'), 'export {}');
  const options = { port: 0, dataDir: dir, rendererDir, syncUrl: 'http://127.0.0.1:9', demo: true };
  [host, routes] = await hearRoutes(() => startNodeHost(options));
});
afterAll(async () => {
  await host.stop();
  await rm(dir, { recursive: true });
});

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}
/** A request with any headers and any address: `fetch` mends both. */
const ask = (url: string, method: string, path: string, headers: Record<string, string>): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(url);
    const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString()));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });
const hashed = 'assets/app-Abc123_-.js';
/** What follows the slash of the built files, and what is none. */
const files = ['', 'index.html', hashed, 'nothing.js', '%zz', '..%2f..%2fetc%2fpasswd', '__proto__'];

it('every route of the browser shell, to whomever and under whatever name, answers with the same headers', async () => {
  expect(routes.length).toBeGreaterThan(5);
  const cookie = newProfileCookie().split(';')[0] ?? '';
  const callers: Record<string, string>[] = [
    {},
    { cookie },
    { cookie, origin: host.url },
    { origin: 'http://evil.example' },
    { host: 'evil.example' },
    { host: host.url.replace('http://127.0.0.1', 'localhost') },
    { cookie, 'if-none-match': '*' },
  ];
  const statuses = new Set<number>();
  for (const { method, url: template } of routes)
    for (const path of [...addressesOf(template, { '*': files }), `${template.replace('*', '')}?x=%zz`])
      for (const headers of callers) {
        const answer = await ask(host.url, String(method), path, headers);
        const where = `${String(method)} ${path} ${JSON.stringify(headers)} ${String(answer.status)}`;
        statuses.add(answer.status);
        expectSecure(answer.headers, where);
        expect(answer.status, where).toBeLessThan(500);
        expect(answer.body, where).not.toMatch(/\.ts:\d+/);
        const isKept = path.endsWith(hashed) && [200, 304].includes(answer.status);
        if (!isKept) expectUnkept(answer.headers, where);
      }
  for (const status of [200, 204, 308, 400, 403, 404, 421]) expect([...statuses]).toContain(status);
}, 60_000);

it('so do the servers that live for one page: the way back from the directory, and a page to print', async () => {
  const back = await listenOnLoopback(async () => undefined);
  const printed = await serveOnce('<!doctype html>', join(dir, 'renderer', 'assets'));
  try {
    for (const path of ['/cb', '/', '/nothing', `/cb?code=${'c'.repeat(43)}&state=${'s'.repeat(32)}`]) {
      const { headers } = await ask(back.redirectUri, 'GET', path, {});
      expectSecure(headers, path);
      expectUnkept(headers, path);
    }
    const { pathname } = new URL(printed.url);
    for (const path of ['/', '/assets/x.css', '/assets/../x', pathname]) {
      const { headers } = await ask(printed.url, 'GET', path, {});
      // A printed page brings its own styles and nothing else; `sandbox` takes scripts, forms and the origin from it.
      const policy = String(headers['content-security-policy']);
      expect(policy, path).toMatch(/; sandbox$/);
      const bare = policy.replace("style-src 'self' 'unsafe-inline'", "style-src 'self'");
      expectSecure({ ...headers, 'content-security-policy': bare }, path);
      expectUnkept(headers, path);
    }
  } finally {
    back.server.close();
    printed.close();
  }
});
