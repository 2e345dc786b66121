import { checkEncryption } from './encryption-rules.ts';
import { checkSignatureShapes } from './signature-rules.ts';
import { attributeOf, children, descendants, namespaces, parseSamlXml, refuseXml, textOf } from './xml.ts';

/** Longest SAML message we read, in bytes after decoding. */
export const maxMessageBytes = 256 * 1024;

/** What a message must say about where it comes from and where it goes. */
export interface Expectation {
  idpEntityId: string;
  /** Our endpoint that the message was posted to. */
  endpoint: string;
}

/** The XML of a base64 parameter. @throws SamlRefusal `too-large`, `malformed` */
export const decodeMessage = (parameter: string): string => {
  if (parameter.length > maxMessageBytes * 1.4) refuseXml('too-large');
  if (!/^[A-Za-z0-9+/=\s]+$/.test(parameter)) refuseXml('malformed');
  const xml = Buffer.from(parameter, 'base64').toString('utf8');
  if (xml.includes('\uFFFD')) refuseXml('malformed');
  return xml;
};

/** Issuer and Destination, which node-saml leaves to us. @throws SamlRefusal */
export const checkAddress = (root: Element, { idpEntityId, endpoint }: Expectation): void => {
  if (attributeOf(root, 'Version') !== '2.0') refuseXml('version');
  const issuers = children(root, namespaces.assertion, 'Issuer');
  if (issuers.length !== 1 || textOf(issuers[0]) !== idpEntityId) refuseXml('issuer');
  if (attributeOf(root, 'Destination') !== endpoint) refuseXml('destination');
};

/**
 * Looks at a login response before any signature is verified: who it says it is from, to whom, in answer to what, and that it
 * has one assertion in one place. Nothing read here is trusted but the id to look the login up by.
 * @returns the id of the request it answers
 * @throws SamlRefusal
 */
export const checkResponse = (xml: string, expected: Expectation): { inResponseTo: string } => {
  const document = parseSamlXml(xml);
  const root = document.documentElement;
  if (root.localName !== 'Response' || root.namespaceURI !== namespaces.protocol) refuseXml('not-a-response');
  checkAddress(root, expected);
  const inResponseTo = attributeOf(root, 'InResponseTo');
  if (inResponseTo === '') refuseXml('unsolicited');
  const [status] = descendants(root, namespaces.protocol, 'StatusCode');
  if (!status || attributeOf(status, 'Value') !== 'urn:oasis:names:tc:SAML:2.0:status:Success')
    refuseXml('status');
  const plain = children(root, namespaces.assertion, 'Assertion');
  const encrypted = children(root, namespaces.assertion, 'EncryptedAssertion');
  const anywhere = Array.from(root.getElementsByTagName('*')).filter(
    ({ localName }) =>
      localName === 'Assertion' || localName === 'EncryptedAssertion' || localName === 'Response',
  );
  if (plain.length + encrypted.length !== 1 || anywhere.length !== 1) refuseXml('one-assertion');
  checkSignatureShapes(document);
  checkEncryption(document);
  return { inResponseTo };
};
