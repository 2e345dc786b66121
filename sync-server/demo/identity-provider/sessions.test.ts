import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { signOutAnswer, tokenAnswer } from '#shared/contracts/sync-api.ts';
import { makeKeys } from '#sync-server/session/saml/sp-keys.ts';
import { aServer, type TestServer } from '#test/people/server.ts';
import { beginSignIn, postAnswer, redeem, wireHttp } from '#test/people/sign-in.ts';
import { fieldValue, TextBrowser } from '#test/people/text-browser.ts';
import { demoPassword } from './accounts.ts';
import { buildIdentityProvider } from './identity-provider.ts';
import { redirectUrl } from './redirect-binding.ts';

let directory: FastifyInstance;
let directoryUrl = '';
let server: TestServer;
let url: string;
beforeAll(async () => {
  const keys = await makeKeys('Directory', 2048);
  directory = await buildIdentityProvider({ keys, url: () => directoryUrl });
  await directory.listen({ port: 0, host: '127.0.0.1' });
  directoryUrl = `http://127.0.0.1:${String((directory.server.address() as AddressInfo).port)}`;
  server = await aServer({ directory: `${directoryUrl}/metadata` });
  url = await server.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await server.close();
  await directory.close();
});

/** Begins a sign-in as a desk does; the page of the directory that the browser comes to. */
const begin = async (browser: TextBrowser, change = (address: string) => Promise.resolve(address)) => {
  let address = '';
  const begun = await beginSignIn(async (call) => {
    const answer = await wireHttp(url)(call);
    address = answer.location;
    return answer;
  });
  return { ...begun, page: await browser.open(await change(address)) };
};
const typePassword = (browser: TextBrowser, html: string) =>
  browser.open(`${directoryUrl}/sso`, {
    login: fieldValue(html, 'login'),
    uid: 'anfa-agent-1',
    password: demoPassword,
  });
/** The request as a server would sign it that does not ask for the password anew. */
const withoutForce = async (address: string): Promise<string> => {
  const request = new URL(address).searchParams.get('SAMLRequest') ?? '';
  const xml = inflateRawSync(Buffer.from(request, 'base64')).toString('utf8');
  const changed = xml.replace(' ForceAuthn="true"', '');
  expect(changed).not.toBe(xml);
  const key = await readFile(join(server.dataDir, 'saml-key.pem'), 'utf8');
  return redirectUrl(`${directoryUrl}/sso`, 'SAMLRequest', changed, key);
};
const signIn = async (browser: TextBrowser) => {
  const { page, verifier } = await begin(browser);
  const posted = await typePassword(browser, page.html);
  const { code } = await postAnswer(wireHttp(url), fieldValue(posted.html, 'SAMLResponse'));
  const { text } = await redeem(wireHttp(url), code, verifier);
  return tokenAnswer.parse(JSON.parse(text));
};
afterEach(() => vi.useRealTimers());

it('asks for the password again at a locked desk while the directory’s session is alive', async () => {
  const browser = new TextBrowser();
  await signIn(browser);
  const { page } = await begin(browser);
  expect(fieldValue(page.html, 'SAMLResponse')).toBe('');
  expect(page.html).toContain('name="password"');
});

it('is let through on an open session when it is not asked to: the server refuses that and says why', async () => {
  const browser = new TextBrowser();
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 3600_000 });
  await signIn(browser);
  vi.useRealTimers();
  const { page } = await begin(browser, withoutForce);
  const answer = await postAnswer(wireHttp(url), fieldValue(page.html, 'SAMLResponse'));
  expect(answer).toMatchObject({ status: 403, code: '' });
  expect(answer.text).toContain('Le mot de passe n’a pas été redemandé');
});

it('ends its session when somebody signs out', async () => {
  const browser = new TextBrowser();
  const { refresh_token } = await signIn(browser);
  expect(fieldValue((await begin(browser, withoutForce)).page.html, 'SAMLResponse')).not.toBe('');
  const { text } = await wireHttp(url)({ method: 'POST', path: '/auth/sign-out', json: { refresh_token } });
  await browser.open(signOutAnswer.parse(JSON.parse(text)).logoutUrl ?? '');
  expect(fieldValue((await begin(browser, withoutForce)).page.html, 'SAMLResponse')).toBe('');
});
