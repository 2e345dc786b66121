import { attributeOf, children, descendants, namespaces, onlyChild, refuseXml } from './xml.ts';

const more = 'http://www.w3.org/2001/04/xmldsig-more#';
/** RSA and ECDSA with SHA-2 only: SHA-1 can be forged. */
export const signatureMethods = new Set(
  ['rsa-sha256', 'rsa-sha384', 'rsa-sha512'].map((method) => more + method),
);
const digestMethods = new Set([
  'http://www.w3.org/2001/04/xmlenc#sha256',
  `${more}sha384`,
  'http://www.w3.org/2001/04/xmlenc#sha512',
]);
const exclusive = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const transforms = new Set([`${namespaces.signature}enveloped-signature`, exclusive]);

const algorithmOf = (parent: Element, name: string): string =>
  attributeOf(onlyChild(parent, namespaces.signature, name, 'signature-shape'), 'Algorithm');

const messageOwners = ['Response', 'Assertion', 'LogoutRequest', 'LogoutResponse'];
const metadataOwners = ['EntityDescriptor', 'EntitiesDescriptor'];

const checkOne = (signature: Element, owners: readonly string[]): void => {
  const parent = signature.parentNode as Element | null;
  if (!parent || !owners.includes(parent.localName)) refuseXml('signature-place');
  const info = onlyChild(signature, namespaces.signature, 'SignedInfo', 'signature-shape');
  if (descendants(signature, namespaces.signature, 'Object').length > 0) refuseXml('signature-shape');
  if (!signatureMethods.has(algorithmOf(info, 'SignatureMethod'))) refuseXml('weak-signature');
  if (algorithmOf(info, 'CanonicalizationMethod') !== exclusive) refuseXml('signature-shape');
  const reference = onlyChild(info, namespaces.signature, 'Reference', 'signature-shape');
  if (attributeOf(reference, 'URI') !== `#${parent ? attributeOf(parent, 'ID') : ''}`)
    refuseXml('signature-reference');
  if (!digestMethods.has(algorithmOf(reference, 'DigestMethod'))) refuseXml('weak-signature');
  const list = onlyChild(reference, namespaces.signature, 'Transforms', 'signature-shape');
  for (const transform of children(list, namespaces.signature, 'Transform'))
    if (!transforms.has(attributeOf(transform, 'Algorithm'))) refuseXml('signature-shape');
};

const checkIds = (document: Document): void => {
  const ids = new Set<string>();
  for (const element of Array.from(document.getElementsByTagName('*')))
    for (const name of ['ID', 'Id', 'id', 'xml:id']) {
      const id = attributeOf(element, name);
      if (id === '') continue;
      if (ids.has(id)) refuseXml('duplicate-id');
      ids.add(id);
    }
};

/**
 * The shape every signature must have before it is worth verifying: a direct child of the message or the assertion it signs
 * as a whole, one reference, strong algorithms, the two transforms of SAML (SAML core 5.4) and nothing else. One id, one element.
 * @throws SamlRefusal
 */
export const checkSignatureShapes = (document: Document): void => {
  checkIds(document);
  for (const signature of descendants(document, namespaces.signature, 'Signature'))
    checkOne(signature, messageOwners);
};

/**
 * The same for metadata: the root's own signature alone, which covers all below. Members of an aggregate may bring signatures of
 * their own, by whatever means; nobody asks them.
 * @throws SamlRefusal
 */
export const checkMetadataSignature = (document: Document): Element => {
  checkIds(document);
  const [signature, second] = children(document.documentElement, namespaces.signature, 'Signature');
  if (!signature || second) return refuseXml('metadata-unsigned');
  checkOne(signature, metadataOwners);
  return signature;
};
