import { X509Certificate } from 'node:crypto';
import { SignedXml } from 'xml-crypto';
import { checkMetadataSignature } from './signature-rules.ts';
import {
  attributeOf,
  children,
  descendants,
  namespaces,
  parseSamlXml,
  refuseXml,
  serialise,
  textOf,
} from './xml.ts';
import { metadataBudget } from './xml-budget.ts';

const bindings = {
  redirect: 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect',
  post: 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST',
} as const;

/** What we need to know of the city's identity provider. */
export interface IdpMetadata {
  entityId: string;
  /** Certificates (PEM) it may sign with: two while it changes its key. */
  certificates: string[];
  signOnUrl: string;
  /** How our request goes there: by its address, or posted by the browser where the directory takes nothing else. */
  signOnBinding: 'redirect' | 'post';
  /** null: it has no single logout. */
  logoutUrl: string | null;
  logoutResponseUrl: string | null;
  /** ms; null: for ever. */
  validUntil: number | null;
}

const toPem = (text: string): string => {
  const body = text.replace(/\s+/g, '');
  if (!/^[A-Za-z0-9+/=]+$/.test(body)) refuseXml('certificate');
  const pem = `-----BEGIN CERTIFICATE-----\n${(body.match(/.{1,64}/g) ?? []).join('\n')}\n-----END CERTIFICATE-----\n`;
  try {
    return new X509Certificate(pem).toString();
  } catch {
    return refuseXml('certificate');
  }
};

/** Whether an address is reached unprotected over a network. */
export const isPlainHttp = (url: string): boolean =>
  !/^https:\/\/|^http:\/\/(127\.0\.0\.1|localhost|\[::1\])[:/]/.test(url);

const ancestors = (element: Element): Element[] => {
  const parent = element.parentNode;
  return parent?.nodeType === 1 ? [...ancestors(parent as Element), element] : [element];
};

const checkSignature = (document: Document, signerPem: string): void => {
  const signature = checkMetadataSignature(document);
  const check = new SignedXml({ publicCert: signerPem });
  check.loadSignature(serialise(signature));
  let isGood = false;
  try {
    isGood = check.checkSignature(serialise(document));
  } catch {
    // Said below: xml-crypto throws for a wrong key and answers false for a changed document.
  }
  if (!isGood) refuseXml('metadata-signature');
};

/**
 * Reads the identity provider's metadata (SAML metadata 2.4.3).
 * @param options.entityId which one, when the file describes several
 * @param options.signer PEM the metadata must be signed with; null trusts the place it was read from
 * @throws SamlRefusal `metadata-…` or what {@link parseSamlXml} refuses
 */
export const readIdpMetadata = (
  xml: string,
  options: { entityId: string | null; signer: string | null; now: number },
): IdpMetadata => {
  const document = parseSamlXml(xml, { budget: metadataBudget, comments: 'passed-over' });
  if (options.signer !== null) checkSignature(document, options.signer);
  const entities = [
    ...(document.documentElement.localName === 'EntityDescriptor' ? [document.documentElement] : []),
    ...descendants(document.documentElement, namespaces.metadata, 'EntityDescriptor'),
  ].filter(
    (entity) =>
      children(entity, namespaces.metadata, 'IDPSSODescriptor').length > 0 &&
      (options.entityId === null || attributeOf(entity, 'entityID') === options.entityId),
  );
  const [entity] = entities;
  if (!entity || entities.length !== 1) return refuseXml('metadata-which-entity');
  const [role] = children(entity, namespaces.metadata, 'IDPSSODescriptor');
  if (!role) return refuseXml('metadata-which-entity');
  const ends = ancestors(role)
    .map((element) => Date.parse(attributeOf(element, 'validUntil')))
    .filter((at) => !Number.isNaN(at));
  const validUntil = ends.length > 0 ? Math.min(...ends) : null;
  if (validUntil !== null && validUntil <= options.now) refuseXml('metadata-expired');
  const certificates = children(role, namespaces.metadata, 'KeyDescriptor')
    .filter((key) => attributeOf(key, 'use') !== 'encryption')
    .flatMap((key) => descendants(key, namespaces.signature, 'X509Certificate'))
    .map((certificate) => toPem(textOf(certificate)));
  if (certificates.length === 0) refuseXml('metadata-no-certificate');
  const endpoint = (
    name: string,
    attribute = 'Location',
    binding: keyof typeof bindings = 'redirect',
  ): string | null => {
    const found = children(role, namespaces.metadata, name).find(
      (each) => attributeOf(each, 'Binding') === bindings[binding],
    );
    const url = found ? attributeOf(found, attribute) || attributeOf(found, 'Location') : '';
    if (url !== '' && isPlainHttp(url)) refuseXml('metadata-plain-http');
    return url === '' ? null : url;
  };
  const redirectUrl = endpoint('SingleSignOnService');
  const signOnUrl =
    redirectUrl ?? endpoint('SingleSignOnService', 'Location', 'post') ?? refuseXml('metadata-no-sign-on');
  return {
    entityId: attributeOf(entity, 'entityID'),
    certificates: [...new Set(certificates)],
    signOnUrl,
    signOnBinding: redirectUrl === null ? 'post' : 'redirect',
    logoutUrl: endpoint('SingleLogoutService'),
    logoutResponseUrl: endpoint('SingleLogoutService', 'ResponseLocation'),
    validUntil,
  };
};
