import { attributeOf, descendants, namespaces, refuse } from './xml.ts';

const contentMethods = new Set([
  'http://www.w3.org/2009/xmlenc11#aes128-gcm',
  'http://www.w3.org/2009/xmlenc11#aes256-gcm',
  'http://www.w3.org/2001/04/xmlenc#aes128-cbc',
  'http://www.w3.org/2001/04/xmlenc#aes256-cbc',
]);
const keyMethods = new Set([
  'http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p',
  'http://www.w3.org/2009/xmlenc11#rsa-oaep',
]);

/**
 * Refuses RSA 1.5 and 3DES. CBC passes because the response around it is signed and verified before anything is decrypted,
 * so nobody can use us to guess at ciphertexts.
 * @throws SamlRefusal `weak-encryption`
 */
export const checkEncryption = (document: Document): void => {
  for (const method of descendants(document, namespaces.encryption, 'EncryptionMethod')) {
    const algorithm = attributeOf(method, 'Algorithm');
    const isKey = (method.parentNode as Element | null)?.localName === 'EncryptedKey';
    if (!(isKey ? keyMethods : contentMethods).has(algorithm)) refuse('weak-encryption');
  }
};
