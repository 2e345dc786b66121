import type { Expectation } from './check-response.ts';
import { checkSignatureShapes } from './signature-rules.ts';
import { attributeOf, children, namespaces, onlyChild, parseSamlXml, refuseXml, textOf } from './xml.ts';

const skewMs = 60_000;
const bearer = 'urn:oasis:names:tc:SAML:2.0:cm:bearer';
const transient = 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient';

/** Who the directory says came in. */
export interface Subject {
  nameId: string;
  nameIdFormat: string;
  nameQualifier: string | null;
  spNameQualifier: string | null;
  sessionIndex: string | null;
  /** When the directory last saw the password (or what stands for it). ms. */
  authenticatedAt: number;
  /** Attribute values by attribute name as sent. */
  attributes: Record<string, string[]>;
}

const instantOf = (element: Element, name: string, code: string): number => {
  const at = Date.parse(attributeOf(element, name));
  return Number.isNaN(at) ? refuseXml(code) : at;
};

const checkConfirmation = (subject: Element, endpoint: string, inResponseTo: string, now: number): void => {
  const confirmation = onlyChild(subject, namespaces.assertion, 'SubjectConfirmation', 'confirmation');
  if (attributeOf(confirmation, 'Method') !== bearer) refuseXml('confirmation');
  const data = onlyChild(confirmation, namespaces.assertion, 'SubjectConfirmationData', 'confirmation');
  if (attributeOf(data, 'Recipient') !== endpoint) refuseXml('recipient');
  if (attributeOf(data, 'InResponseTo') !== inResponseTo) refuseXml('in-response-to');
  if (instantOf(data, 'NotOnOrAfter', 'confirmation') + skewMs <= now) refuseXml('expired');
  if (attributeOf(data, 'NotBefore') !== '' && instantOf(data, 'NotBefore', 'confirmation') - skewMs > now)
    refuseXml('not-yet-valid');
};

const checkConditions = (assertion: Element, audience: string, now: number): void => {
  const conditions = onlyChild(assertion, namespaces.assertion, 'Conditions', 'conditions');
  if (instantOf(conditions, 'NotOnOrAfter', 'conditions') + skewMs <= now) refuseXml('expired');
  const restrictions = children(conditions, namespaces.assertion, 'AudienceRestriction');
  const meant = restrictions.every((restriction) =>
    children(restriction, namespaces.assertion, 'Audience').some((each) => textOf(each) === audience),
  );
  if (restrictions.length === 0 || !meant) refuseXml('audience');
};

/**
 * When the directory authenticated the person (SAML core 2.7.2). Every request of ours asks for that anew (ForceAuthn), so it lies
 * after the request began, give or take the skew of two clocks: a session that somebody has left open lets nobody in.
 */
const checkAuthenticated = (statement: Element, requestedAt: number, now: number): number => {
  const at = instantOf(statement, 'AuthnInstant', 'authentication');
  if (at < requestedAt - skewMs) refuseXml('stale-authentication');
  if (at > now + skewMs) refuseXml('not-yet-valid');
  return at;
};

const attributesOf = (assertion: Element): Record<string, string[]> => {
  const attributes: Record<string, string[]> = Object.create(null) as Record<string, string[]>;
  for (const statement of children(assertion, namespaces.assertion, 'AttributeStatement'))
    for (const attribute of children(statement, namespaces.assertion, 'Attribute')) {
      const values = children(attribute, namespaces.assertion, 'AttributeValue').map(textOf);
      (attributes[attributeOf(attribute, 'Name')] ??= []).push(...values.filter((value) => value !== ''));
    }
  return attributes;
};

/**
 * Reads an assertion whose signature node-saml has verified, and checks what node-saml does not: issuer, recipient, that it
 * answers our request, its windows of time (one minute of skew), that the password was asked for after `requestedAt`, its audience, its algorithms once decrypted.
 * @param xml exactly what was signed
 * @throws SamlRefusal
 */
export const checkAssertion = (
  xml: string,
  expected: Expectation & { audience: string; inResponseTo: string; requestedAt: number; now: number },
): Subject => {
  const document = parseSamlXml(xml);
  const assertion = document.documentElement;
  if (assertion.localName !== 'Assertion' || assertion.namespaceURI !== namespaces.assertion)
    refuseXml('not-an-assertion');
  checkSignatureShapes(document);
  if (textOf(onlyChild(assertion, namespaces.assertion, 'Issuer', 'issuer')) !== expected.idpEntityId)
    refuseXml('issuer');
  const subject = onlyChild(assertion, namespaces.assertion, 'Subject', 'subject');
  checkConfirmation(subject, expected.endpoint, expected.inResponseTo, expected.now);
  checkConditions(assertion, expected.audience, expected.now);
  const statement = onlyChild(assertion, namespaces.assertion, 'AuthnStatement', 'authentication');
  const sessionEnd = Date.parse(attributeOf(statement, 'SessionNotOnOrAfter'));
  if (sessionEnd <= expected.now) refuseXml('expired');
  const authenticatedAt = checkAuthenticated(statement, expected.requestedAt, expected.now);
  const nameId = onlyChild(subject, namespaces.assertion, 'NameID', 'name-id');
  if (textOf(nameId) === '') refuseXml('name-id');
  return {
    nameId: textOf(nameId),
    nameIdFormat: attributeOf(nameId, 'Format') || transient,
    nameQualifier: nameId.getAttribute('NameQualifier') || null,
    spNameQualifier: nameId.getAttribute('SPNameQualifier') || null,
    sessionIndex: attributeOf(statement, 'SessionIndex') || null,
    authenticatedAt,
    attributes: attributesOf(assertion),
  };
};
