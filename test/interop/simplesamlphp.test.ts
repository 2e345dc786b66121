import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash, randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tokenAnswer } from '#shared/contracts/sync-api.ts';
import { redeem, wireHttp } from '#test/people/sign-in.ts';
import { startSyncProcess, type SyncProcess } from '#test/people/sync-process.ts';
import { fieldValue, TextBrowser } from '#test/people/text-browser.ts';
import { groupDn, installParts, ldapPassword, type SimpleSaml, startSimpleSaml } from './simplesamlphp.ts';

const ports = { web: 8391, ldap: 8389 };
const redirectUri = 'http://127.0.0.1:4999/cb';
let folder: string;
let idp: SimpleSaml;
let server: SyncProcess;

const know = (encrypt: boolean) =>
  idp.know({
    entityId: `${server.url}/saml/metadata`,
    acs: `${server.url}/saml/acs`,
    logout: `${server.url}/saml/logout`,
    certificate: readFileSync(join(folder, 'data-maktab', 'saml-cert.pem'), 'utf8'),
    encrypt,
  });

describe('a real SimpleSAMLphp over a real OpenLDAP', () => {
  beforeAll(async () => {
    installParts();
    folder = mkdtempSync(join(tmpdir(), 'maktab-simplesaml-'));
    idp = await startSimpleSaml(folder, ports);
    const ssoFile = join(folder, 'sso.json');
    const groups = [{ group: groupDn('maktab-anfa-agent'), role: 'agent', office: 'anfa' }];
    writeFileSync(ssoFile, JSON.stringify({ metadata: idp.metadataFile, groups }));
    server = await startSyncProcess(join(folder, 'data-maktab'), {
      MAKTAB_SSO_FILE: ssoFile,
      MAKTAB_DEMO: '0',
    });
  }, 300_000);
  afterAll(async () => {
    await server.stop();
    await idp.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Everything a person does; the last page before the server's answer, and the answer. */
  const signIn = async (uid: string, browser = new TextBrowser(), password = ldapPassword) => {
    const verifier = randomBytes(32).toString('base64url');
    const query = new URLSearchParams({
      redirect_uri: redirectUri,
      state: 's'.repeat(24),
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
    });
    let page = await browser.open(`${server.url}/auth/desktop?${query.toString()}`);
    const AuthState = fieldValue(page.html, 'AuthState');
    if (AuthState !== '') {
      const action = new URL(page.url);
      page = await browser.open(action.href, { username: uid, password, AuthState });
    }
    const SAMLResponse = fieldValue(page.html, 'SAMLResponse');
    const answer =
      SAMLResponse === '' ? null : await browser.open(`${server.url}/saml/acs`, { SAMLResponse });
    return {
      verifier,
      page,
      answer,
      asked: AuthState !== '',
      code: /code=([\w-]{43})/.exec(answer?.html ?? '')?.[1] ?? '',
    };
  };

  it.each([false, true])(
    'lets an agent in by LDAP password and group (assertion encrypted: %s)',
    async (encrypt) => {
      know(encrypt);
      const { code, verifier, page } = await signIn('y.elamrani');
      expect(code, page.html.slice(0, 2000)).not.toBe('');
      const { text } = await redeem(wireHttp(server.url), code, verifier);
      expect(tokenAnswer.parse(JSON.parse(text)).person).toMatchObject({
        name: { fr: 'Youssef El Amrani' },
        language: 'fr',
        grants: [{ role: 'agent', office: 'anfa', domain: '*' }],
      });
    },
  );

  it('gives nothing for a wrong password', async () => {
    know(true);
    const { page, answer } = await signIn('y.elamrani', new TextBrowser(), 'wrong');
    expect(answer).toBeNull();
    expect(page.html).toMatch(/password/i);
  });

  it('shows who has no desk what to do', async () => {
    know(false);
    const { answer } = await signIn('t.jardin');
    expect(answer?.status).toBe(403);
    expect(answer?.html).toContain('n’a pas encore de bureau');
  });

  it('asks for the password again while its session is alive, and the answer is taken', async () => {
    know(true);
    const browser = new TextBrowser();
    expect((await signIn('y.elamrani', browser)).code).not.toBe('');
    const again = await signIn('y.elamrani', browser);
    expect(again.asked).toBe(true);
    expect(again.code).not.toBe('');
  });

  it('logs out both ways', async () => {
    know(true);
    const browser = new TextBrowser();
    const first = await signIn('y.elamrani', browser);
    const tokens = tokenAnswer.parse(
      JSON.parse((await redeem(wireHttp(server.url), first.code, first.verifier)).text),
    );
    const http = wireHttp(server.url);
    const me = () =>
      fetch(`${server.url}/auth/me`, { headers: { authorization: `Bearer ${tokens.access_token}` } }).then(
        ({ status }) => status,
      );
    expect(await me()).toBe(200);
    // The directory ends the session: it sends the browser to us and we send it back.
    const ended = await browser.open(
      `http://127.0.0.1:${String(ports.web)}/simplesaml/saml2/idp/SingleLogoutService.php?ReturnTo=${encodeURIComponent(`${server.url}/health`)}`,
    );
    expect(await me(), ended.html.slice(0, 1500)).toBe(401);
    // And from our side: the directory is told, answers, and asks for the password the next time.
    const second = await signIn('y.elamrani', browser);
    const again = tokenAnswer.parse(JSON.parse((await redeem(http, second.code, second.verifier)).text));
    const { text } = await http({
      method: 'POST',
      path: '/auth/sign-out',
      json: { refresh_token: again.refresh_token },
    });
    const { logoutUrl } = JSON.parse(text) as { logoutUrl: string };
    const left = await browser.open(logoutUrl);
    expect(left.html).toContain('Vous êtes déconnecté');
    const query =
      '?redirect_uri=http%3A%2F%2F127.0.0.1%3A4999%2Fcb&state=' +
      's'.repeat(24) +
      '&code_challenge=' +
      'c'.repeat(43) +
      '&code_challenge_method=S256';
    expect(fieldValue((await browser.open(`${server.url}/auth/desktop${query}`)).html, 'AuthState')).not.toBe(
      '',
    );
  });
});
