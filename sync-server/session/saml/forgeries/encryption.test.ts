import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assertionXml } from '#sync-server/demo/identity-provider/saml-xml.ts';
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
