import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  assertionXml,
  type AssertionFacts,
  encryptAssertion,
  makeResponse,
  newId,
  responseXml,
  signXml,
} from '#sync-server/demo/identity-provider/saml-xml.ts';
import { answerFor, factsAbout, idpKeys } from '#test/people/directory.ts';
import { aServer, publicUrl, type TestServer } from '#test/people/server.ts';
import { beginSignIn, postAnswer, redeem } from '#test/people/sign-in.ts';
import { makeKeys, type SpKeys } from './sp-keys.ts';

const agent = 'per-anfa-agent-1';
const supervisor = 'per-supervisor-1';
let server: TestServer;
let idp: SpKeys;
let stranger: SpKeys;
let ours: string;
beforeAll(async () => {
  server = await aServer();
  [idp, stranger] = await Promise.all([idpKeys(), makeKeys('Somebody else', 2048)]);
  const metadata = await server.http({ method: 'GET', path: '/saml/metadata' });
  const body = /<X509Certificate>([^<]+)</.exec(metadata.text.replaceAll('ds:', ''))?.[1] ?? '';
  ours = `-----BEGIN CERTIFICATE-----\n${body.replace(/\s+/g, '').replace(/(.{64})/g, '$1\n')}\n-----END CERTIFICATE-----\n`;
});
afterAll(() => server.close());

const base64 = (xml: string) => Buffer.from(xml).toString('base64');
const truth = async (changes: Partial<AssertionFacts> = {}, who = agent) => {
  const { requestId, verifier } = await beginSignIn(server.http);
  return { facts: factsAbout(who, { publicUrl, inResponseTo: requestId }, changes), verifier };
};
const signedAssertion = (facts: AssertionFacts, keys = idp) =>
  signXml(assertionXml(facts), 'Assertion', keys);
const signedResponse = (inside: string, facts: AssertionFacts, keys = idp) =>
  signXml(responseXml(inside, facts), 'Response', keys);
/** A truthful answer, as XML to tamper with. */
const honest = (facts: AssertionFacts) => signedResponse(signedAssertion(facts), facts);
const sha2 = {
  signature: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
  digest: 'http://www.w3.org/2001/04/xmlenc#sha256',
};
const sha1 = {
  signature: 'http://www.w3.org/2000/09/xmldsig#rsa-sha1',
  digest: 'http://www.w3.org/2000/09/xmldsig#sha1',
};

describe('an honest answer', () => {
  it('opens the desk, encrypted or not', async () => {
    for (const encryptTo of [null, ours]) {
      const { facts, verifier } = await truth();
      const { code, text } = await postAnswer(server.http, await makeResponse(facts, idp, encryptTo));
      expect(text).toContain('code=');
      const tokens = await redeem(server.http, code, verifier);
      expect(JSON.parse(tokens.text)).toMatchObject({
        person: { id: agent, grants: [{ role: 'agent', office: 'anfa' }] },
      });
    }
  });

  it('from a clock half a minute ahead still opens it', async () => {
    const { facts } = await truth({ issuedAt: Date.now() + 30_000 });
    const { code } = await postAnswer(server.http, await answerFor(facts));
    expect(code).not.toBe('');
  });
});

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
type Forgery = (facts: AssertionFacts) => string | Promise<string>;
const evil = (facts: AssertionFacts): AssertionFacts => ({
  ...factsAbout(supervisor, { publicUrl, inResponseTo: facts.inResponseTo }),
});

/** Each must be refused; none may even use up the sign-in it abuses. */
const forgeries: Record<string, Forgery> = {
  'not signed at all': (f) => responseXml(assertionXml(f), f),
  'signed by somebody else': (f) => signedResponse(signedAssertion(f, stranger), f, stranger),
  'only the response signed': (f) => signedResponse(assertionXml(f), f),
  'only the assertion signed': (f) => responseXml(signedAssertion(f), f),
  'a changed account': (f) => honest(f).replaceAll('anfa-agent-1', 'supervisor-1'),
  'a changed group': (f) => honest(f).replaceAll('maktab-anfa-agent', 'maktab-ville-supervisor'),
  'a cut signature': (f) => honest(f).replace(/(<SignatureValue>)[^<]{8}/, '$1AAAAAAAA'),
  'signature stripped from the response': (f) =>
    honest(f).replace(/<Signature(?:(?!<\/Signature>).)*<\/Signature>(?=<samlp:Status)/s, ''),
  'SHA-1 on the assertion': (f) => signedResponse(signXml(assertionXml(f), 'Assertion', idp, sha1), f),
  'SHA-1 on the response': (f) => signXml(responseXml(signedAssertion(f), f), 'Response', idp, sha1),
  'SHA-1 as the digest only': (f) =>
    signedResponse(signXml(assertionXml(f), 'Assertion', idp, { ...sha2, digest: sha1.digest }), f),
  'SHA-1 as the signature only': (f) =>
    signXml(responseXml(signedAssertion(f), f), 'Response', idp, { ...sha2, signature: sha1.signature }),
  'HMAC with our own certificate as the secret': (f) =>
    honest(f).replaceAll('xmldsig-more#rsa-sha256', 'xmldsig-more#hmac-sha256'),
  'another issuer': (f) => honest({ ...f, issuer: 'http://127.0.0.1:9/other' }),
  'another issuer inside only': (f) => signedResponse(signedAssertion({ ...f, issuer: 'http://evil/' }), f),
  'meant for another service': (f) => honest({ ...f, audience: 'https://other.ma/saml/metadata' }),
  'sent to another address': (f) => honest({ ...f, recipient: 'https://other.ma/saml/acs' }),
  'another destination': (f) =>
    signedResponse(signedAssertion(f), { ...f, recipient: 'https://other.ma/saml/acs' }),
  'another recipient': (f) =>
    signedResponse(signedAssertion({ ...f, recipient: 'https://other.ma/saml/acs' }), f),
  'no destination': (f) =>
    signXml(responseXml(signedAssertion(f), f).replace(/ Destination="[^"]*"/, ''), 'Response', idp),
  'no audience': (f) =>
    signedResponse(
      signXml(
        assertionXml(f).replace(/<saml:AudienceRestriction>.*<\/saml:AudienceRestriction>/, ''),
        'Assertion',
        idp,
      ),
      f,
    ),
  unsolicited: (f) =>
    signXml(
      responseXml(signedAssertion(f), f).replace(/(<samlp:Response[^>]*) InResponseTo="[^"]*"/, '$1'),
      'Response',
      idp,
    ),
  'an answer to nothing we asked': (f) => honest({ ...f, inResponseTo: newId() }),
  'an assertion for another request': (f) =>
    signedResponse(signedAssertion({ ...f, inResponseTo: newId() }), f),
  expired: (f) => honest({ ...f, issuedAt: Date.now() - 240_000, validForMs: 60_000 }),
  'too old, however long it claims to hold': (f) =>
    honest({ ...f, issuedAt: Date.now() - 3_600_000, validForMs: 86_400_000 }),
  'from the future': (f) => honest({ ...f, issuedAt: Date.now() + 300_000 }),
  'conditions that begin later': (f) =>
    signedResponse(
      signXml(assertionXml(f).replace(/NotBefore="[^"]*"/, `NotBefore="${inMinutes(5)}"`), 'Assertion', idp),
      f,
    ),
  'conditions that ended': (f) =>
    signedResponse(
      signXml(
        assertionXml(f).replace(/(<saml:Conditions [^>]*NotOnOrAfter=)"[^"]*"/, `$1"${inMinutes(-2)}"`),
        'Assertion',
        idp,
      ),
      f,
    ),
  'a confirmation that ended': (f) =>
    signedResponse(
      signXml(
        assertionXml(f).replace(
          /(<saml:SubjectConfirmationData [^>]*NotOnOrAfter=)"[^"]*"/,
          `$1"${inMinutes(-2)}"`,
        ),
        'Assertion',
        idp,
      ),
      f,
    ),
  'a confirmation without an end': (f) =>
    signedResponse(
      signXml(
        assertionXml(f).replace(/(<saml:SubjectConfirmationData [^>]*) NotOnOrAfter="[^"]*"/, '$1'),
        'Assertion',
        idp,
      ),
      f,
    ),
  'a confirmation that begins later': (f) =>
    signedResponse(
      signXml(
        assertionXml(f).replace(
          '<saml:SubjectConfirmationData ',
          `<saml:SubjectConfirmationData NotBefore="${inMinutes(5)}" `,
        ),
        'Assertion',
        idp,
      ),
      f,
    ),
  'a session that is over': (f) =>
    signedResponse(
      signXml(
        assertionXml(f).replace(
          '<saml:AuthnStatement ',
          '<saml:AuthnStatement SessionNotOnOrAfter="2020-01-01T00:00:00Z" ',
        ),
        'Assertion',
        idp,
      ),
      f,
    ),
  'a status of failure': (f) =>
    signXml(
      responseXml(signedAssertion(f), f).replace('status:Success', 'status:Responder'),
      'Response',
      idp,
    ),
  'version 1.1': (f) =>
    signXml(responseXml(signedAssertion(f), f).replace('Version="2.0"', 'Version="1.1"'), 'Response', idp),
  'a document type': (f) => `<!DOCTYPE r [<!ENTITY e "x">]>${honest(f)}`,
  'a comment inside the name': (f) => honest(f).replace('name-of-anfa', 'name-of-<!---->anfa'),
  'a processing instruction': (f) => honest(f).replace('<samlp:Status>', '<?x y?><samlp:Status>'),
  'not XML': () => 'hello',
  'half of it': (f) => honest(f).slice(0, 900),
  'no bearer confirmation': (f) =>
    signedResponse(signXml(assertionXml(f).replace('cm:bearer', 'cm:holder-of-key'), 'Assertion', idp), f),
  'no conditions': (f) =>
    signedResponse(
      signXml(assertionXml(f).replace(/<saml:Conditions.*<\/saml:Conditions>/, ''), 'Assertion', idp),
      f,
    ),
  'two subjects': (f) =>
    signedResponse(
      signXml(assertionXml(f).replace(/(<saml:Subject>.*<\/saml:Subject>)/, '$1$1'), 'Assertion', idp),
      f,
    ),
  // Signature wrapping (Somorovsky et al., "On Breaking SAML", 2012), variants XSW1 to XSW8.
  'XSW1: evil response around the signed one, in its signature': (f) => {
    const good = honest(f);
    return responseXml(assertionXml(evil(f)), f).replace(
      '<samlp:Status>',
      `<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><Object>${good}</Object></Signature><samlp:Status>`,
    );
  },
  'XSW2: signed response beside an evil one': (f) => responseXml(assertionXml(evil(f)) + honest(f), f),
  'XSW3: evil assertion before the signed one': (f) =>
    honest(f).replace('<saml:Assertion', `${assertionXml(evil(f))}<saml:Assertion`),
  'XSW3 within a signed response': (f) => signedResponse(assertionXml(evil(f)) + signedAssertion(f), f),
  'XSW4: signed assertion inside an evil one': (f) =>
    signedResponse(
      assertionXml(evil(f)).replace('</saml:Assertion>', `${signedAssertion(f)}</saml:Assertion>`),
      f,
    ),
  'XSW5: evil assertion with the signature of the good one': (f) => {
    const good = signedAssertion(f);
    const signature = /<Signature.*<\/Signature>/s.exec(good)?.[0] ?? '';
    const stripped = good.replace(signature, '');
    return signedResponse(
      assertionXml(evil(f)).replace('</saml:Issuer>', `</saml:Issuer>${signature}`) + stripped,
      f,
    );
  },
  'XSW6: evil assertion with the good signature, the signed one inside that signature': (f) => {
    const good = signedAssertion(f);
    const signature = /<Signature.*<\/Signature>/s.exec(good)?.[0] ?? '';
    const around = signature.replace('</Signature>', `${good.replace(signature, '')}</Signature>`);
    return signedResponse(assertionXml(evil(f)).replace('</saml:Issuer>', `</saml:Issuer>${around}`), f);
  },
  'XSW7: evil assertion in an extension': (f) =>
    signXml(
      responseXml(signedAssertion(f), f).replace(
        '<samlp:Status>',
        `<samlp:Extensions>${assertionXml(evil(f))}</samlp:Extensions><samlp:Status>`,
      ),
      'Response',
      idp,
    ),
  'XSW8: signed assertion in an object of the evil one’s signature': (f) => {
    const good = signedAssertion(f);
    const signature = (/<Signature.*<\/Signature>/s.exec(good)?.[0] ?? '').replace(
      '</Signature>',
      `<Object>${good}</Object></Signature>`,
    );
    return signedResponse(assertionXml(evil(f)).replace('</saml:Issuer>', `</saml:Issuer>${signature}`), f);
  },
  'two elements of one id': (f) => {
    const good = honest(f);
    const id = /<saml:Assertion[^>]* ID="([^"]+)"/.exec(good)?.[1] ?? '';
    return good.replace('<samlp:Status>', `<samlp:Status ID="${id}">`);
  },
  'a plain evil assertion beside an encrypted good one': async (f) =>
    signedResponse(assertionXml(evil(f)) + (await encryptAssertion(signedAssertion(f), ours)), f),
  'two assertions, both signed': (f) => signedResponse(signedAssertion(f) + signedAssertion(evil(f)), f),
  'a comment that cuts a signed name in two': (f) =>
    signedResponse(
      signXml(
        assertionXml({ ...f, nameId: 'name-of-supervisor-1.evil' }).replace(
          'supervisor-1.evil',
          'supervisor-1<!---->.evil',
        ),
        'Assertion',
        idp,
      ),
      f,
    ),
  'an entity that expands': (f) =>
    `<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>${honest(f).replace('name-of-', '&b;')}`,
  'a file read through an entity': (f) =>
    `<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>${honest(f).replace('name-of-', '&x;')}`,
  'an encrypted assertion nobody signed': async (f) =>
    signedResponse(await encryptAssertion(assertionXml(f), ours), f),
  'an encrypted assertion of somebody else': async (f) =>
    signedResponse(await encryptAssertion(signedAssertion(f, stranger), ours), f),
  'an encrypted assertion with SHA-1 inside': async (f) =>
    signedResponse(await encryptAssertion(signXml(assertionXml(f), 'Assertion', idp, sha1), ours), f),
  'two encrypted assertions': async (f) => {
    const one = await encryptAssertion(signedAssertion(f), ours);
    return signedResponse(one + one, f);
  },
};

describe('a forgery', () => {
  it.each(Object.entries(forgeries))(
    '%s is refused, and the person can still come in',
    async (_name, forge) => {
      const { facts, verifier } = await truth();
      const forged = await forge(facts);
      const answer = await postAnswer(server.http, base64(forged));
      expect(answer).toMatchObject({ status: 403, code: '' });
      expect(answer.text).not.toContain('stack');
      const { code } = await postAnswer(server.http, await answerFor(facts));
      expect((await redeem(server.http, code, verifier)).status).toBe(200);
    },
  );

  it('RSA 1.5 and 3DES are refused before anything is decrypted', async () => {
    const { facts } = await truth();
    const encrypted = (await encryptAssertion(signedAssertion(facts), ours)).replace(
      'xmlenc#rsa-oaep-mgf1p',
      'xmlenc#rsa-1_5',
    );
    expect(await postAnswer(server.http, base64(signedResponse(encrypted, facts)))).toMatchObject({
      status: 403,
    });
  });

  it.each([
    ['nothing', ''],
    ['no base64', '<xml>'],
    ['two hundred thousand levels', base64('<a>'.repeat(60_000))],
    ['too much', base64('x'.repeat(400_000))],
  ])('%s gets a page, not a stack trace', async (_name, SAMLResponse) => {
    const { status, text } = await postAnswer(server.http, SAMLResponse);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(text).not.toMatch(/at .*\.ts:/);
  });
});

describe('an answer', () => {
  it('counts once, also when it is posted many times at the same moment', async () => {
    const { facts } = await truth();
    const answer = await answerFor(facts);
    const posts = await Promise.all(Array.from({ length: 8 }, () => postAnswer(server.http, answer)));
    expect(posts.filter(({ code }) => code !== '')).toHaveLength(1);
    expect((await postAnswer(server.http, answer)).code).toBe('');
  });

  it('is no answer to a second sign-in of the same person', async () => {
    const { facts } = await truth();
    const second = await truth();
    const answer = await answerFor(facts);
    const other = Buffer.from(answer, 'base64')
      .toString('utf8')
      .replaceAll(facts.inResponseTo, second.facts.inResponseTo);
    expect((await postAnswer(server.http, base64(other))).code).toBe('');
    expect((await postAnswer(server.http, answer)).code).not.toBe('');
  });

  it('to a sign-in begun more than ten minutes ago comes too late', async () => {
    const { facts } = await truth();
    const id = `login:${facts.inResponseTo}`;
    const pending = await server.store.getDocument('city', id);
    const begun = { ...pending, _id: id, startedAt: Date.now() - 601_000 };
    await server.store.transact([{ database: 'city', document: begun }]);
    expect((await postAnswer(server.http, await answerFor(facts))).code).toBe('');
  });

  it('is refused for the right reason, which the audit log keeps', async () => {
    const { facts } = await truth();
    const wrong: [string, string][] = [
      ['doctype', `<!DOCTYPE r>${honest(facts)}`],
      ['comment', honest(facts).replace('name-of-', 'name-<!---->of-')],
      ['issuer', honest({ ...facts, issuer: 'http://evil/' })],
      ['destination', signedResponse(signedAssertion(facts), { ...facts, recipient: 'https://x.ma/acs' })],
      ['recipient', signedResponse(signedAssertion({ ...facts, recipient: 'https://x.ma/acs' }), facts)],
      ['weak-signature', signedResponse(signXml(assertionXml(facts), 'Assertion', idp, sha1), facts)],
      ['one-assertion', signedResponse(signedAssertion(facts) + signedAssertion(facts), facts)],
      ['unknown-login', honest({ ...facts, inResponseTo: newId() })],
      ['too-large', 'x'.repeat(300_000)],
    ];
    for (const [why, xml] of wrong) {
      await postAnswer(server.http, base64(xml));
      const { rows } = await server.store.readChanges('audit', { since: '0', includeDocuments: true });
      const last = rows.filter((row) => row.id.startsWith('a-')).at(-1)?.json ?? '';
      expect(last).toContain(`"why":"${why}"`);
    }
  });

  it('of an account without a desk says so, in both languages', async () => {
    const { facts } = await truth({}, 'per-jardins-1');
    const { status, text } = await postAnswer(server.http, await answerFor(facts));
    expect(status).toBe(403);
    expect(text).toContain('n’a pas encore de bureau');
    expect(text).toContain('ليس لحسابك مكتب بعد');
    expect(text).toMatch(/href="http:\/\/127\.0\.0\.1:4999\/cb\?error=access_denied/);
    expect(text).not.toContain('code=');
  });
});
