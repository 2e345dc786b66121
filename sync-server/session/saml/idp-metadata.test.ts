import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inflateRawSync } from 'node:zlib';
import { SignedXml } from 'xml-crypto';
import { idpMetadataXml } from '#sync-server/demo/identity-provider/idp-metadata-xml.ts';
import { idpKeys, idpUrl } from '#test/people/directory.ts';
import { aServer, type TestServer } from '#test/people/server.ts';
import { readIdpMetadata } from './idp-metadata.ts';
import { makeKeys, type SpKeys } from './sp-keys.ts';
import { MetadataSource } from './metadata-source.ts';

const now = Date.now();
let keys: SpKeys;
let federation: SpKeys;
beforeAll(async () => {
  [keys, federation] = await Promise.all([idpKeys(), makeKeys('Federation', 2048)]);
});
const entity = (url = idpUrl) =>
  idpMetadataXml(url, [keys.certificate])
    .replace(/<\?xml[^>]*\?>/, '')
    .replace(' ID="_metadata"', '');
const aggregate = (...inside: string[]) =>
  `<md:EntitiesDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" ID="_all" validUntil="${new Date(now + 86_400_000).toISOString()}">${inside.join('')}</md:EntitiesDescriptor>`;
const sign = (xml: string, root: string, by: SpKeys) => {
  const signer = new SignedXml({
    privateKey: by.privateKey,
    publicCert: by.certificate,
    signatureAlgorithm: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
    canonicalizationAlgorithm: 'http://www.w3.org/2001/10/xml-exc-c14n#',
  });
  signer.addReference({
    xpath: `/*[local-name(.)='${root}']`,
    transforms: [
      'http://www.w3.org/2000/09/xmldsig#enveloped-signature',
      'http://www.w3.org/2001/10/xml-exc-c14n#',
    ],
    digestAlgorithm: 'http://www.w3.org/2001/04/xmlenc#sha256',
  });
  signer.computeSignature(xml, { location: { reference: `/*`, action: 'prepend' } });
  return signer.getSignedXml();
};
const read = (xml: string, more: { entityId?: string; signer?: string } = {}) =>
  readIdpMetadata(xml, { entityId: more.entityId ?? null, signer: more.signer ?? null, now });
const other = 'http://127.0.0.1:8/metadata';
const wanted = `${idpUrl}/metadata`;

describe('metadata of a federation, signed as a whole', () => {
  it('gives the one that entityId names, and its end', () => {
    const signed = sign(aggregate(entity(), entity('http://127.0.0.1:8')), 'EntitiesDescriptor', federation);
    const found = read(signed, { entityId: wanted, signer: federation.certificate });
    expect(found).toMatchObject({ entityId: wanted, signOnUrl: `${idpUrl}/sso`, signOnBinding: 'redirect' });
    expect(found.validUntil).toBeLessThan(now + 86_400_001);
    expect(read(signed, { entityId: other, signer: federation.certificate }).entityId).toBe(other);
    expect(() => read(signed, { signer: federation.certificate })).toThrow('metadata-which-entity');
  });

  it('takes no notice of what its members have signed themselves', () => {
    const member = sign(
      entity().replace('<md:EntityDescriptor ', '<md:EntityDescriptor ID="_one" '),
      'EntityDescriptor',
      keys,
    );
    const weak = member.replaceAll('rsa-sha256', 'rsa-sha1');
    const signed = sign(aggregate(weak, entity('http://127.0.0.1:8')), 'EntitiesDescriptor', federation);
    expect(read(signed, { entityId: wanted, signer: federation.certificate }).entityId).toBe(wanted);
  });

  it('is refused when changed, signed by another, signed weakly or only inside', () => {
    const signed = sign(aggregate(entity()), 'EntitiesDescriptor', federation);
    const signer = federation.certificate;
    expect(() => read(signed.replace(`${idpUrl}/sso`, 'http://127.0.0.1:7/sso'), { signer })).toThrow(
      'metadata-signature',
    );
    expect(() => read(signed, { signer: keys.certificate })).toThrow('metadata-signature');
    expect(() => read(signed.replaceAll('rsa-sha256', 'rsa-sha1'), { signer })).toThrow('weak-signature');
    expect(() => read(signed.replace('URI="#_all"', 'URI="#_metadata"'), { signer })).toThrow(
      'signature-reference',
    );
    const inner = sign(
      entity().replace('<md:EntityDescriptor ', '<md:EntityDescriptor ID="_one" '),
      'EntityDescriptor',
      federation,
    );
    expect(() => read(aggregate(inner), { signer })).toThrow('metadata-unsigned');
    expect(() => read(aggregate(entity()), { signer })).toThrow('metadata-unsigned');
  });
});

describe('comments', () => {
  const comment = '<!-- This is example text of the product that wrote this file -->';
  it('may stand before, within and behind, signed or not', () => {
    const xml = `${comment}\n${entity().replace('<md:KeyDescriptor', `${comment}<md:KeyDescriptor`)}${comment}`;
    expect(read(xml).entityId).toBe(wanted);
    expect(read(`<?xml version="1.0"?>\n${comment}\n${entity()}`).entityId).toBe(wanted);
    const signed = sign(aggregate(entity()), 'EntitiesDescriptor', federation);
    const commented = signed.replace('<md:EntityDescriptor', `${comment}<md:EntityDescriptor`);
    expect(read(commented, { signer: federation.certificate }).entityId).toBe(wanted);
  });
  it('hide nothing: document types and what is not XML are still refused', () => {
    expect(() => read(`${comment}<!DOCTYPE x>${entity()}`)).toThrow('doctype');
    expect(() => read(`<!-- never ended ${entity()}`)).toThrow('comment');
  });
});

it('metadata over plain HTTP from another machine is refused before it is fetched, unless it must be signed', async () => {
  const source = (signer: string | null) =>
    new MetadataSource({
      location: 'http://sso.example.invalid/metadata',
      entityId: null,
      signer,
      now: () => now,
      failed: () => undefined,
    });
  await expect(source(null).get()).rejects.toThrow('metadata-plain-http');
  await expect(source('-----BEGIN CERTIFICATE-----').get()).rejects.not.toThrow('metadata-plain-http');
});

describe('a directory that takes requests by POST only', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await aServer({ binding: 'HTTP-POST' });
  });
  afterAll(() => server.close());

  it('gets a signed request in a form that posts itself, under a policy that allows nothing else', async () => {
    const query = new URLSearchParams({
      redirect_uri: 'http://127.0.0.1:4999/cb',
      state: 's'.repeat(24),
      code_challenge: 'c'.repeat(43),
      code_challenge_method: 'S256',
    });
    const answer = await server.app.inject({ url: `/auth/desktop?${query.toString()}` });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-security-policy']).toContain(`form-action ${idpUrl};`);
    expect(answer.body).toContain(`action="${idpUrl}/sso"`);
    const request = /name="SAMLRequest" value="([^"]+)"/.exec(answer.body)?.[1] ?? '';
    const xml = Buffer.from(request.replaceAll('&#61;', '='), 'base64').toString('utf8');
    expect(xml).toContain('ForceAuthn="true"');
    expect(xml).toContain('<Signature');
    expect(() => inflateRawSync(Buffer.from(request, 'base64'))).toThrow();
  });
});
