import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assertionXml, encryptAssertion } from '#sync-server/demo/identity-provider/saml-xml.ts';
import { describeForgeries } from '#test/people/saml/describe-forgeries.ts';
import { base64, evil, type Forge, openForge, sha1 } from '#test/people/saml/forge.ts';
import { postAnswer } from '#test/people/sign-in.ts';

describeForgeries('an encrypted answer', {
  'a plain evil assertion beside an encrypted good one': async (f, { assertion, response, encrypted }) =>
    response(assertionXml(evil(f)) + (await encrypted(assertion(f))), f),
  'an encrypted assertion nobody signed': async (f, { response, encrypted }) =>
    response(await encrypted(assertionXml(f)), f),
  'an encrypted assertion of somebody else': async (f, { assertion, response, encrypted, stranger: keys }) =>
    response(await encrypted(assertion(f, { keys })), f),
  'an encrypted assertion with SHA-1 inside': async (f, { assertion, response, encrypted }) =>
    response(await encrypted(assertion(f, { algorithms: sha1 })), f),
  'two encrypted assertions': async (f, { assertion, response, encrypted }) => {
    const one = await encrypted(assertion(f));
    return response(one + one, f);
  },
});

const gcm = 'http://www.w3.org/2009/xmlenc11#';
const cbc = 'http://www.w3.org/2001/04/xmlenc#';
const oaep = `${cbc}rsa-oaep-mgf1p`;
const ciphers = [`${gcm}aes128-gcm`, `${gcm}aes256-gcm`, `${cbc}aes128-cbc`, `${cbc}aes256-cbc`];
const digests = [
  ['', 'in'],
  ['http://www.w3.org/2000/09/xmldsig#sha1', 'in'],
  [`${cbc}sha256`, 'unreadable-encryption'],
  ['http://www.w3.org/2000/09/xmldsig#sha256', 'unreadable-encryption'],
] as const;
const pairs = ciphers.flatMap((cipher) => [
  ...digests.map(([digest, outcome]) => ({ transport: oaep, digest, cipher, outcome })),
  { transport: `${gcm}rsa-oaep`, digest: '', cipher, outcome: 'unreadable-encryption' as const },
  { transport: `${cbc}rsa-1_5`, digest: '', cipher, outcome: 'weak-encryption' as const },
]);

describe('each key transport with each digest and each cipher, from the directory to the desk', () => {
  let forge: Forge;
  beforeAll(async () => {
    forge = await openForge();
  });
  afterAll(() => forge.server.close());

  it.each(pairs)('$transport $digest $cipher: $outcome', async ({ transport, digest, cipher, outcome }) => {
    const { facts } = await forge.truth();
    const made = await encryptAssertion(forge.assertion(facts), forge.certificate, cipher);
    const method =
      digest === ''
        ? `<e:EncryptionMethod Algorithm="${transport}"/>`
        : `<e:EncryptionMethod Algorithm="${transport}"><ds:DigestMethod xmlns:ds="http://www.w3.org/2000/09/xmldsig#" Algorithm="${digest}"/></e:EncryptionMethod>`;
    const marked = made.replace(
      /<e:EncryptionMethod Algorithm="[^"]*rsa-oaep-mgf1p">[\s\S]*?<\/e:EncryptionMethod>/,
      method,
    );
    expect(marked).toContain(method);
    const answer = await postAnswer(forge.server.http, base64(forge.response(marked, facts)));
    expect(answer.code !== '').toBe(outcome === 'in');
    if (outcome === 'in') return;
    const { rows } = await forge.server.store.readChanges('audit', { since: '0', includeDocuments: true });
    expect(rows.at(-1)?.json ?? '').toContain(outcome);
  });
});

describe('RSA 1.5', () => {
  let forge: Forge;
  beforeAll(async () => {
    forge = await openForge();
  });
  afterAll(() => forge.server.close());

  it('is refused before anything is decrypted', async () => {
    const { facts } = await forge.truth();
    const encrypted = await forge.encrypted(forge.assertion(facts));
    const old = encrypted.replace('xmlenc#rsa-oaep-mgf1p', 'xmlenc#rsa-1_5');
    expect(old).not.toBe(encrypted);
    expect(await postAnswer(forge.server.http, base64(forge.response(old, facts)))).toMatchObject({
      status: 403,
    });
  });
});
