import { createPublicKey, createVerify, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { redirectUrl } from '#sync-server/demo/identity-provider/redirect-binding.ts';
import { newId, signXml } from '#sync-server/demo/identity-provider/saml-xml.ts';
import { fixedNow } from '#test/people/commands.ts';
import { answerFor, factsAbout, idpEntityId, idpKeys } from '#test/people/directory.ts';
import { aServer, publicUrl, type TestServer } from '#test/people/server.ts';
import { beginSignIn, postAnswer, redeem, signInWith } from '#test/people/sign-in.ts';

const agent = 'per-anfa-agent-1';
let server: TestServer;
let later = 0;
const clock = () => new Date(Date.parse(fixedNow) + later).toISOString();
beforeAll(async () => {
  server = await aServer({ clock });
});
afterAll(() => server.close());
beforeEach(() => {
  later = 0;
});

const attempt = () => randomBytes(16).toString('base64url');
const refresh = async (refresh_token: string, asked = attempt()) => {
  const { status, text } = await server.http({
    method: 'POST',
    path: '/auth/token',
    json: { grant_type: 'refresh_token', refresh_token, attempt: asked },
  });
  return {
    status,
    ...(JSON.parse(text) as { refresh_token?: string; access_token?: string; reason?: string }),
  };
};
const whoAmI = async (token: string) =>
  (await server.app.inject({ url: '/auth/me', headers: { authorization: `Bearer ${token}` } })).statusCode;

describe('a refresh token', () => {
  it('is good once, and its second use ends the sign-in, access tokens included', async () => {
    const first = await signInWith(server.http, agent, publicUrl);
    const second = await refresh(first.refresh_token);
    expect(second.status).toBe(200);
    expect(await refresh(first.refresh_token)).toMatchObject({ status: 400, reason: 'sign-in-again' });
    expect(await refresh(second.refresh_token ?? '')).toMatchObject({ status: 400, reason: 'sign-in-again' });
    expect(await whoAmI(second.access_token ?? '')).toBe(401);
  });

  it('may be asked for again by the same attempt: the answer was lost on the way', async () => {
    const first = await signInWith(server.http, agent, publicUrl);
    const asked = attempt();
    await refresh(first.refresh_token, asked);
    const again = await refresh(first.refresh_token, asked);
    expect(again.status).toBe(200);
    expect((await refresh(again.refresh_token ?? '')).status).toBe(200);
  });

  it('sent twice at once by two programs is a theft', async () => {
    const { refresh_token } = await signInWith(server.http, agent, publicUrl);
    const both = await Promise.all([refresh(refresh_token), refresh(refresh_token)]);
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
    const winner = both.find(({ status }) => status === 200);
    expect((await refresh(winner?.refresh_token ?? '')).status).toBe(400);
  });

  it('dies after three days without a word, and a week after the sign-in', async () => {
    const { refresh_token } = await signInWith(server.http, agent, publicUrl);
    later = 71 * 3600_000;
    const renewed = await refresh(refresh_token);
    expect(renewed.status).toBe(200);
    later += 73 * 3600_000;
    expect(await refresh(renewed.refresh_token ?? '')).toMatchObject({
      status: 400,
      reason: 'sign-in-again',
    });
  });

  it('of somebody put out says so', async () => {
    const { refresh_token, access_token } = await signInWith(server.http, 'per-maarif-agent-1', publicUrl);
    const people = await server.store.getDocument('reference', 'people');
    const list = (people?.['people'] ?? []) as { id: string }[];
    const changed = list.map((one) => (one.id === 'per-maarif-agent-1' ? { ...one, active: false } : one));
    await server.store.transact([
      { database: 'reference', document: { ...people, _id: 'people', people: changed } },
    ]);
    await expect.poll(() => whoAmI(access_token)).toBe(401);
    expect(await refresh(refresh_token)).toMatchObject({ status: 400, reason: 'revoked' });
  });
});

describe('an access token', () => {
  it('lasts ten minutes and opens nothing when changed', async () => {
    const { access_token } = await signInWith(server.http, agent, publicUrl);
    expect(await whoAmI(access_token)).toBe(200);
    const [head = '', body = '', signature = ''] = access_token.split('.');
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as Record<string, unknown>;
    const forged = Buffer.from(JSON.stringify({ ...claims, sub: 'per-supervisor-1' })).toString('base64url');
    const none = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url');
    for (const token of [`${head}.${forged}.${signature}`, `${none}.${body}.`, `${none}.${forged}.x`])
      expect(await whoAmI(token)).toBe(401);
    later = 601_000;
    expect(await whoAmI(access_token)).toBe(401);
  });

  it('is what Apache CouchDB accepts: ES256 by the published key, our own roles only', async () => {
    const { access_token } = await signInWith(server.http, 'per-supervisor-1', publicUrl);
    const [head = '', body = '', signature = ''] = access_token.split('.');
    const { keys } = (await server.app.inject({ url: '/auth/keys' })).json<{ keys: JsonWebKey[] }>();
    const key = createPublicKey({ key: { ...keys[0] }, format: 'jwk' });
    const isValid = createVerify('SHA256')
      .update(`${head}.${body}`)
      .verify({ key, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url'));
    expect(isValid).toBe(true);
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as { roles: string[] };
    expect(claims).toMatchObject({ sub: 'per-supervisor-1', roles: ['maktab:city:supervisor'] });
    expect(claims.roles).not.toContain('_admin');
  });
});

describe('a one-time code', () => {
  const code = async () => {
    const { requestId, verifier } = await beginSignIn(server.http);
    const answer = await answerFor(factsAbout(agent, { publicUrl, inResponseTo: requestId }));
    return { verifier, ...(await postAnswer(server.http, answer)) };
  };

  it('is worth nothing without the proof that goes with it, and is then used up', async () => {
    const sent = await code();
    expect((await redeem(server.http, sent.code, 'x'.repeat(43))).status).toBe(400);
    expect((await redeem(server.http, sent.code, sent.verifier)).status).toBe(400);
  });

  it('is worth something once, even to ten at the same time, for one minute', async () => {
    const sent = await code();
    const all = await Promise.all(
      Array.from({ length: 10 }, () => redeem(server.http, sent.code, sent.verifier)),
    );
    expect(all.filter(({ status }) => status === 200)).toHaveLength(1);
    const late = await code();
    later = 61_000;
    expect((await redeem(server.http, late.code, late.verifier)).status).toBe(400);
  });

  it.each([
    'https://evil.example/cb',
    'http://127.0.0.1:4999/other',
    'http://127.0.0.1.evil.example:80/cb',
    '',
  ])('is never sent to %s', async (redirect_uri) => {
    const query = new URLSearchParams({
      redirect_uri,
      state: 's'.repeat(20),
      code_challenge: 'c'.repeat(43),
      code_challenge_method: 'S256',
    });
    const answer = await server.http({ method: 'GET', path: `/auth/desktop?${query.toString()}` });
    expect(answer.status).toBe(400);
  });
});

describe('single logout', () => {
  const logoutXml = (
    nameId: string,
    changes: { destination?: string; issuer?: string; at?: number; session?: string } = {},
  ) =>
    `<samlp:LogoutRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="${newId()}" Version="2.0" IssueInstant="${new Date(changes.at ?? Date.now()).toISOString()}" Destination="${changes.destination ?? `${publicUrl}/saml/logout`}"><saml:Issuer>${changes.issuer ?? idpEntityId}</saml:Issuer><saml:NameID>${nameId}</saml:NameID>${changes.session === undefined ? '' : `<samlp:SessionIndex>${changes.session}</samlp:SessionIndex>`}</samlp:LogoutRequest>`;
  const pathOf = (url: string) => url.slice(publicUrl.length);
  const redirected = async (xml: string) =>
    pathOf(redirectUrl(`${publicUrl}/saml/logout`, 'SAMLRequest', xml, (await idpKeys()).privateKey, 'r1'));

  it('begun here tells the directory who left, signed', async () => {
    const { refresh_token, access_token } = await signInWith(server.http, agent, publicUrl);
    const { text } = await server.http({ method: 'POST', path: '/auth/sign-out', json: { refresh_token } });
    const { logoutUrl } = JSON.parse(text) as { logoutUrl: string };
    const parameters = new URL(logoutUrl).searchParams;
    expect(logoutUrl).toContain('http://127.0.0.1:9/slo?SAMLRequest=');
    expect(parameters.get('SigAlg')).toContain('rsa-sha256');
    expect(await whoAmI(access_token)).toBe(401);
    expect(await refresh(refresh_token)).toMatchObject({ status: 400 });
  });

  it('begun by the directory ends the sessions it names, once, and is answered', async () => {
    const { access_token } = await signInWith(server.http, 'per-anfa-agent-2', publicUrl);
    const path = await redirected(logoutXml('name-of-anfa-agent-2', { session: 'session-of-anfa-agent-2' }));
    const answer = await server.http({ method: 'GET', path });
    expect(answer.status).toBe(302);
    expect(answer.location).toMatch(
      /^http:\/\/127\.0\.0\.1:9\/slo\?SAMLResponse=.*RelayState=r1.*Signature=/,
    );
    expect(await whoAmI(access_token)).toBe(401);
    expect((await server.http({ method: 'GET', path })).status).toBe(403);
  });

  it('comes by POST too', async () => {
    const { access_token } = await signInWith(server.http, 'per-anfa-head-1', publicUrl);
    const signed = signXml(logoutXml('name-of-anfa-head-1'), 'LogoutRequest', await idpKeys());
    const SAMLRequest = Buffer.from(signed).toString('base64');
    const answer = await server.http({ method: 'POST', path: '/saml/logout', form: { SAMLRequest } });
    expect(answer.status).toBe(302);
    expect(await whoAmI(access_token)).toBe(401);
  });

  it('that is forged ends nothing', async () => {
    const { access_token } = await signInWith(server.http, 'per-anfa-clerk-1', publicUrl);
    const name = 'name-of-anfa-clerk-1';
    const good = await redirected(logoutXml(name));
    const other = await redirected(logoutXml('name-of-nobody'));
    const message = (path: string) => /SAMLRequest=[^&]*/.exec(path)?.[0] ?? '';
    const unsigned = Buffer.from(logoutXml(name)).toString('base64');
    const paths = [
      good.replace(/&SigAlg.*/, ''),
      good.replace('rsa-sha256', 'rsa-sha1'),
      good.replace(/RelayState=r1/, 'RelayState=r2'),
      other.replace(message(other), message(good)),
      `${other}&${message(good)}`,
      `/saml/logout?${message(good)}&x${other.slice('/saml/logout?'.length)}`,
      await redirected(logoutXml(name, { destination: 'https://other.ma/saml/logout' })),
      await redirected(logoutXml(name, { issuer: 'http://evil/' })),
      await redirected(logoutXml(name, { at: Date.now() - 3600_000 })),
    ];
    for (const path of paths) expect((await server.http({ method: 'GET', path })).status, path).toBe(403);
    const posted = await server.http({
      method: 'POST',
      path: '/saml/logout',
      form: { SAMLRequest: unsigned },
    });
    expect(posted.status).toBe(403);
    expect(await whoAmI(access_token)).toBe(200);
  });
});

describe('the doors', () => {
  it('slow down one address that tries too often', async () => {
    const small = await aServer();
    const statuses: number[] = [];
    for (let tries = 0; tries < 305; tries += 1)
      statuses.push((await small.http({ method: 'POST', path: '/auth/token', json: {} })).status);
    expect(statuses.filter((status) => status === 429)).toHaveLength(5);
    expect(statuses.slice(300)).toEqual([429, 429, 429, 429, 429]);
    await small.close();
  });

  it('note who came in, who did not and why, and nothing secret', async () => {
    await signInWith(server.http, agent, publicUrl);
    await postAnswer(server.http, Buffer.from('<x/>').toString('base64'));
    const { rows } = await server.store.readChanges('audit', { since: '0', includeDocuments: true });
    const text = rows.map((row) => row.json).join('\n');
    expect(text).toContain('"signed-in"');
    expect(text).toContain('"sign-in-refused"');
    expect(text).not.toMatch(/refresh|Bearer|eyJ/);
  });
});
