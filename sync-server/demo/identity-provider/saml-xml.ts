import { createPublicKey, randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { SignedXml } from 'xml-crypto';
import { encrypt, type EncryptOptions } from 'xml-encryption';
import type { SpKeys } from '#sync-server/session/saml/sp-keys.ts';

const sha256 = 'http://www.w3.org/2001/04/xmlenc#sha256';
const rsaSha256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';
const exclusive = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const enveloped = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature';
const bearer = 'urn:oasis:names:tc:SAML:2.0:cm:bearer';
export const persistent = 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent';

export const escapeXml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${String(character.charCodeAt(0))};`);
export const newId = (): string => `_${randomUUID()}`;

/** What an assertion says. Times in ms. */
export interface AssertionFacts {
  issuer: string;
  /** The service provider's endpoint and entity id. */
  recipient: string;
  audience: string;
  inResponseTo: string;
  nameId: string;
  sessionIndex: string;
  attributes: Readonly<Record<string, readonly string[]>>;
  issuedAt: number;
  /** When the password was typed. */
  authenticatedAt: number;
  validForMs: number;
}

const instant = (at: number): string => new Date(at).toISOString();

/** An assertion, not yet signed. */
export const assertionXml = (facts: AssertionFacts): string => {
  const until = instant(facts.issuedAt + facts.validForMs);
  const attributes = Object.entries(facts.attributes)
    .map(
      ([name, values]) =>
        `<saml:Attribute Name="${escapeXml(name)}">${values
          .map((value) => `<saml:AttributeValue>${escapeXml(value)}</saml:AttributeValue>`)
          .join('')}</saml:Attribute>`,
    )
    .join('');
  return (
    `<saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="${newId()}" Version="2.0" IssueInstant="${instant(facts.issuedAt)}">` +
    `<saml:Issuer>${escapeXml(facts.issuer)}</saml:Issuer>` +
    `<saml:Subject><saml:NameID Format="${persistent}">${escapeXml(facts.nameId)}</saml:NameID>` +
    `<saml:SubjectConfirmation Method="${bearer}"><saml:SubjectConfirmationData InResponseTo="${escapeXml(facts.inResponseTo)}" NotOnOrAfter="${until}" Recipient="${escapeXml(facts.recipient)}"/></saml:SubjectConfirmation></saml:Subject>` +
    `<saml:Conditions NotBefore="${instant(facts.issuedAt)}" NotOnOrAfter="${until}"><saml:AudienceRestriction><saml:Audience>${escapeXml(facts.audience)}</saml:Audience></saml:AudienceRestriction></saml:Conditions>` +
    `<saml:AuthnStatement AuthnInstant="${instant(facts.authenticatedAt)}" SessionIndex="${escapeXml(facts.sessionIndex)}"><saml:AuthnContext><saml:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement>` +
    `<saml:AttributeStatement>${attributes}</saml:AttributeStatement></saml:Assertion>`
  );
};

/** A response around an assertion (signed or encrypted already), not yet signed itself. */
export const responseXml = (assertion: string, facts: AssertionFacts): string =>
  `<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="${newId()}" Version="2.0" IssueInstant="${instant(facts.issuedAt)}" Destination="${escapeXml(facts.recipient)}" InResponseTo="${escapeXml(facts.inResponseTo)}">` +
  `<saml:Issuer xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">${escapeXml(facts.issuer)}</saml:Issuer>` +
  `<samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>${assertion}</samlp:Response>`;

/** Signs the element of that name as SAML wants it: enveloped, after its Issuer. */
export const signXml = (
  xml: string,
  element: string,
  keys: SpKeys,
  algorithms: { signature: string; digest: string } = { signature: rsaSha256, digest: sha256 },
): string => {
  const path = `//*[local-name(.)='${element}']`;
  const signer = new SignedXml({
    privateKey: keys.privateKey,
    publicCert: keys.certificate,
    signatureAlgorithm: algorithms.signature,
    canonicalizationAlgorithm: exclusive,
  });
  signer.addReference({
    xpath: path,
    transforms: [enveloped, exclusive],
    digestAlgorithm: algorithms.digest,
  });
  signer.computeSignature(xml, {
    location: { reference: `${path}/*[local-name(.)='Issuer']`, action: 'after' },
  });
  return signer.getSignedXml();
};

const encryptXml = promisify<string, EncryptOptions, string>(encrypt);

/** An assertion that only the holder of the certificate's key can read. */
export const encryptAssertion = async (
  assertion: string,
  certificate: string,
  cipher = 'http://www.w3.org/2009/xmlenc11#aes256-gcm',
): Promise<string> => {
  const data = await encryptXml(assertion, {
    rsa_pub: createPublicKey(certificate).export({ type: 'spki', format: 'pem' }).toString(),
    pem: certificate,
    encryptionAlgorithm: cipher as EncryptOptions['encryptionAlgorithm'],
    keyEncryptionAlgorithm: 'http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p',
  });
  return `<saml:EncryptedAssertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">${data}</saml:EncryptedAssertion>`;
};

/** A whole answer to a login request: assertion signed, encrypted when there is a certificate, response signed. Base64. */
export const makeResponse = async (
  facts: AssertionFacts,
  keys: SpKeys,
  encryptTo: string | null,
): Promise<string> => {
  const signed = signXml(assertionXml(facts), 'Assertion', keys);
  const inside = encryptTo === null ? signed : await encryptAssertion(signed, encryptTo);
  return Buffer.from(signXml(responseXml(inside, facts), 'Response', keys)).toString('base64');
};
