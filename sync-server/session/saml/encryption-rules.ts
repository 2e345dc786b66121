import { attributeOf, children, descendants, namespaces, refuseXml } from './xml.ts';

const contentMethods = new Set([
  'http://www.w3.org/2009/xmlenc11#aes128-gcm',
  'http://www.w3.org/2009/xmlenc11#aes256-gcm',
  'http://www.w3.org/2001/04/xmlenc#aes128-cbc',
  'http://www.w3.org/2001/04/xmlenc#aes256-cbc',
]);
const keyMethods = new Set(['http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p']);
/** Stronger ones, which the library that decrypts (xml-encryption 3.1 in node-saml) cannot read. SHA-1 is no weakness within OAEP. */
const unreadableKeyMethods = new Set(['http://www.w3.org/2009/xmlenc11#rsa-oaep']);
const readableDigest = 'http://www.w3.org/2000/09/xmldsig#sha1';

/**
 * Refuses RSA 1.5 and 3DES. CBC passes because the response around it is signed and verified before anything is decrypted,
 * so nobody can use us to guess at ciphertexts.
 * What the library would fail at is refused by a name that says what to set in the directory.
 * @throws SamlRefusal `weak-encryption`, `unreadable-encryption`
 */
export const checkEncryption = (document: Document): void => {
  for (const method of descendants(document, namespaces.encryption, 'EncryptionMethod')) {
    const algorithm = attributeOf(method, 'Algorithm');
    const isKey = (method.parentNode as Element | null)?.localName === 'EncryptedKey';
    if (isKey && unreadableKeyMethods.has(algorithm)) refuseXml('unreadable-encryption');
    if (!(isKey ? keyMethods : contentMethods).has(algorithm)) refuseXml('weak-encryption');
    const digest = children(method, namespaces.signature, 'DigestMethod')[0];
    if (digest && attributeOf(digest, 'Algorithm') !== readableDigest) refuseXml('unreadable-encryption');
  }
};
