import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { demoAccounts } from '#sync-server/demo/identity-provider/accounts.ts';
import { answerFor, factsAbout, requestIdIn, writeSsoFile } from '#test/people/directory.ts';
import { openWirePage } from '#test/people/scanners/wire-desk.ts';
import { postAnswer, wireHttp } from '#test/people/sign-in.ts';
import { startSyncProcess } from '#test/people/sync-process.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'maktab-workbench-'));
const rendererDir = join(folder, 'renderer');
mkdirSync(rendererDir);
writeFileSync(join(rendererDir, 'index.html'), '<!doctype html><title>Maktab</title>');
const running: { stop: () => Promise<void> }[] = [];
afterAll(async () => {
  for (const each of running.reverse()) await each.stop();
  rmSync(folder, { recursive: true, force: true });
});

const variables = (syncUrl: string) => ({
  ...process.env,
  MAKTAB_SYNC_URL: syncUrl,
  MAKTAB_PORT: '0',
  MAKTAB_OPEN: '0',
  MAKTAB_RENDERER_DIR: rendererDir,
  MAKTAB_DESK_DIR: join(folder, 'desk'),
});
const args = ['--import', 'tsx', 'main/start/workbench.ts'];
const stopped = (child: ChildProcess) => async () => {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await gone;
};
const startWorkbench = async (syncUrl: string): Promise<string> => {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: variables(syncUrl),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push({ stop: stopped(child) });
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const url = /Maktab ready: (http:\/\/\S+?)\/ /.exec(said)?.[1];
      if (url !== undefined) resolve(url);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => reject(new Error(`ended with ${String(code)}:\n${said}`)));
  });
};

it('the browser shell alone works before a city’s own server, with the city’s own directory', async () => {
  // A city: no demo, its own settings, which do not say that they are the demo directory's.
  const dataDir = join(folder, 'city');
  mkdirSync(dataDir);
  await writeSsoFile(dataDir);
  const groups = [{ group: 'maktab-anfa-agent', role: 'agent', office: 'anfa' }];
  const city = join(dataDir, 'city.json');
  writeFileSync(city, JSON.stringify({ metadata: 'idp.xml', groups }));
  const server = await startSyncProcess(dataDir, { MAKTAB_DEMO: '0', MAKTAB_SSO_FILE: city });
  running.push(server);
  const host = await startWorkbench(server.url);

  const page = await openWirePage(host);
  expect(await page.desktop.call('app.info', {})).toMatchObject({ syncUrl: server.url, demo: false });
  expect((await fetch(host)).headers.get('content-security-policy')).toContain(
    `connect-src 'self' ${server.url}`,
  );
  const { navigate } = await page.desktop.call('session.begin', {});
  expect(navigate?.startsWith(`${server.url}/auth/desktop?`)).toBe(true);
  const http = wireHttp(server.url);
  const { location } = await http({ method: 'GET', path: (navigate ?? '').slice(server.url.length) });
  const known = demoAccounts().find(({ uid }) => uid === 'anfa-agent-1');
  const facts = factsAbout(
    'per-anfa-agent-1',
    { publicUrl: server.url, inResponseTo: requestIdIn(location) },
    known ? { attributes: known.attributes } : {},
  );
  const { code } = await postAnswer(http, await answerFor(facts));
  const state = new URL(navigate ?? '').searchParams.get('state') ?? '';
  await fetch(`${host}/cb?code=${code}&state=${state}`, { headers: { cookie: page.cookie } });
  const { open } = await page.desktop.call('session.choosePin', { pin: '482913' });
  expect(open?.person.grants).toMatchObject([{ role: 'agent', office: 'anfa' }]);
  const token = await page.desktop.call('session.token', { fresh: true });
  if (token.kind !== 'token') throw new Error(token.kind);
  // The page, of another origin, may ask the city's server.
  const me = await fetch(`${server.url}/auth/me`, {
    headers: { authorization: `Bearer ${token.token}`, origin: host },
  });
  expect([me.status, me.headers.get('access-control-allow-origin')]).toEqual([200, host]);
  page.close();
}, 120_000);

it('says what is wrong with the server’s address: none over a network without TLS', () => {
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    env: variables('http://maktab.casablanca.ma'),
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([1, expect.stringContaining('MAKTAB_SYNC_URL')]);
  expect(stderr).toContain('https://');
}, 60_000);
