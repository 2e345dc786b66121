import { createSign } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';

const rsaSha256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';

/** An address that carries a signed message to an endpoint (SAML bindings 3.4). */
export const redirectUrl = (
  endpoint: string,
  kind: 'SAMLRequest' | 'SAMLResponse',
  xml: string,
  privateKey: string,
  relayState = '',
): string => {
  const parameters: [string, string][] = [[kind, deflateRawSync(xml).toString('base64')]];
  if (relayState !== '') parameters.push(['RelayState', relayState]);
  parameters.push(['SigAlg', rsaSha256]);
  const query = parameters.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  const signature = createSign('RSA-SHA256').update(query).sign(privateKey, 'base64');
  return `${endpoint}?${query}&Signature=${encodeURIComponent(signature)}`;
};
