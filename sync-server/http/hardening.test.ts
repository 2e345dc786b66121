import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '#sync-server/app.ts';
import { ConfigError, missingSettings, readConfig } from '#sync-server/config.ts';
import { openEmbeddedStore } from '#sync-server/storage/embedded/store.ts';
import { aServer, type TestServer } from '#test/people/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await aServer({ trustedProxies: ['127.0.0.1'] });
});
afterAll(() => server.close());

describe('every answer', () => {
  it.each([
    ['GET', '/health', 200],
    ['GET', '/db/requests/_changes', 401],
    ['GET', '/db/requests-anfa', 401],
    ['GET', '/auth/desktop', 400],
    ['POST', '/saml/acs', 400],
    ['GET', '/saml/logout', 403],
    ['GET', '/nothing-here', 404],
    ['OPTIONS', '/db/requests/_changes', 204],
  ] as const)('of %s %s may not run, be framed, be kept or be sniffed', async (method, url, status) => {
    const { headers, statusCode } = await server.app.inject({ method, url });
    expect(statusCode).toBe(status);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('with personal data is not kept by the browser', async () => {
    const answer = await server.app.inject({
      url: '/db/requests/_changes',
      headers: await server.signIn('per-anfa-agent-1'),
    });
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('pages carry no script, and a style by its hash', async () => {
    const page = await server.app.inject({ method: 'POST', url: '/saml/acs', payload: {} });
    expect(page.headers['content-type']).toContain('text/html');
    expect(page.headers['content-security-policy']).toMatch(/style-src 'sha256-[^']+'/);
    expect(page.body).not.toContain('<script');
    expect(page.body).not.toMatch(/ style="/);
  });

  it('asks for TLS from then on where browsers come over it', async () => {
    const { app } = await overHttps();
    expect((await app.inject({ url: '/health' })).headers['strict-transport-security']).toBe(
      'max-age=31536000',
    );
    await app.close();
    expect(
      (await server.app.inject({ url: '/health' })).headers['strict-transport-security'],
    ).toBeUndefined();
  });
});

const overHttps = async () => {
  const config = readConfig({
    MAKTAB_DATA_DIR: server.dataDir,
    MAKTAB_PUBLIC_URL: 'https://maktab.casablanca.ma/',
    MAKTAB_LOG_LEVEL: 'silent',
  });
  return { config, app: await buildApp({ store: openEmbeddedStore({ file: ':memory:' }), config }) };
};

describe('behind a proxy', () => {
  it('the limit on sign-in counts by caller, and the audit log names the caller', async () => {
    const call = (from: string) =>
      server.app.inject({
        method: 'POST',
        url: '/auth/token',
        payload: {},
        headers: { 'x-forwarded-for': from },
      });
    for (let tries = 0; tries < 300; tries += 1) await call('10.1.1.1');
    expect((await call('10.1.1.1')).statusCode).toBe(429);
    expect((await call('10.1.1.2')).statusCode).toBe(400);
    await server.app.inject({
      method: 'POST',
      url: '/saml/acs',
      payload: {},
      headers: { 'x-forwarded-for': '10.1.1.3' },
    });
    const { rows } = await server.store.readChanges('audit', { since: '0', includeDocuments: true });
    expect(rows.map((row) => row.json).join()).toContain('"from":"10.1.1.3"');
  });

  it('nobody believes a caller who says to come from somewhere else', async () => {
    const plain = await aServer();
    await plain.app.inject({
      method: 'POST',
      url: '/saml/acs',
      payload: {},
      headers: { 'x-forwarded-for': '10.9.9.9' },
    });
    const { rows } = await plain.store.readChanges('audit', { since: '0', includeDocuments: true });
    const text = rows.map((row) => row.json).join();
    expect(text).toContain('"from":"127.0.0.1"');
    expect(text).not.toContain('10.9.9.9');
    await plain.close();
  });
});

describe('the start', () => {
  it('says what is missing, by the name of its variable', () => {
    const said = missingSettings(readConfig({ MAKTAB_DATA_DIR: server.dataDir })).join('\n');
    expect(said).toContain('MAKTAB_SSO_FILE');
    expect(said).toContain('MAKTAB_ADMIN');
    const proxied = readConfig({ MAKTAB_PUBLIC_URL: 'https://maktab.casablanca.ma' });
    expect(missingSettings(proxied).join('\n')).toContain('MAKTAB_TRUSTED_PROXIES');
  });

  it.each([
    [{ MAKTAB_SYNC_HOST: '0.0.0.0' }, 'MAKTAB_PUBLIC_URL'],
    [{ MAKTAB_SYNC_HOST: '0.0.0.0', MAKTAB_PUBLIC_URL: 'http://maktab.ma' }, 'MAKTAB_PUBLIC_URL'],
    [{ MAKTAB_SSO_FILE: '/nowhere/sso.json' }, 'MAKTAB_SSO_FILE'],
    [{ MAKTAB_ADMIN_FILE: '/nowhere/admin' }, 'MAKTAB_ADMIN_FILE'],
    [{ MAKTAB_ADMIN: 'no-colon' }, 'MAKTAB_ADMIN'],
    [{ MAKTAB_TRUSTED_PROXIES: 'everybody' }, 'MAKTAB_TRUSTED_PROXIES'],
    [{ MAKTAB_OFFLINE_HOURS: '0' }, 'MAKTAB_OFFLINE_HOURS'],
  ])('refuses %j and says so', (env, variable) => {
    expect(() => readConfig(env)).toThrow(ConfigError);
    expect(() => readConfig(env)).toThrow(variable);
  });
});

it('a server without a directory lets nobody in and says it kindly', async () => {
  const { app } = await overHttps();
  const query = new URLSearchParams({
    redirect_uri: 'http://127.0.0.1:4999/cb',
    state: 's'.repeat(20),
    code_challenge: 'c'.repeat(43),
    code_challenge_method: 'S256',
  });
  const { body, statusCode } = await app.inject({ url: `/auth/desktop?${query.toString()}` });
  expect(statusCode).toBe(503);
  expect(body).toContain('L’annuaire de la ville ne répond pas');
  await app.close();
});

describe('settings of the mail server', () => {
  const from = 'Commune de Casablanca <ne-pas-repondre@casablanca.example>';

  it('come from the environment, the address with its password from a file too', () => {
    const folder = mkdtempSync(join(tmpdir(), 'maktab-smtp-'));
    const file = join(folder, 'smtp');
    writeFileSync(file, 'smtps://maktab:s%40cret@mail.casablanca.example:465\n');
    expect(readConfig({}).mail).toBeNull();
    expect(readConfig({ MAKTAB_SMTP_URL_FILE: file, MAKTAB_MAIL_FROM: from }).mail).toEqual({
      url: 'smtps://maktab:s%40cret@mail.casablanca.example:465',
      file,
      from,
    });
    rmSync(folder, { recursive: true });
  });

  it.each([
    [{ MAKTAB_SMTP_URL: 'smtp://127.0.0.1:25' }, 'MAKTAB_MAIL_FROM'],
    [{ MAKTAB_MAIL_FROM: from }, 'MAKTAB_SMTP_URL'],
    [{ MAKTAB_SMTP_URL: 'http://127.0.0.1', MAKTAB_MAIL_FROM: from }, 'MAKTAB_SMTP_URL'],
    [{ MAKTAB_SMTP_URL_FILE: '/nowhere', MAKTAB_MAIL_FROM: from }, 'MAKTAB_SMTP_URL_FILE'],
    [{ MAKTAB_SMTP_URL: 'smtp://127.0.0.1', MAKTAB_MAIL_FROM: 'a@b.ma\r\nBcc: x@y.ma' }, 'MAKTAB_MAIL_FROM'],
  ])('are refused by half or wrong: %o', (env, named) => {
    expect(() => readConfig(env)).toThrow(ConfigError);
    expect(() => readConfig(env)).toThrow(named);
  });
});
