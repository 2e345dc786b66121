import { createVerify } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { maxMessageBytes } from './check-response.ts';
import { signatureMethods } from './signature-rules.ts';
import { refuseXml } from './xml.ts';

/** A message that came in the query of a redirect. */
export interface RedirectMessage {
  kind: 'SAMLRequest' | 'SAMLResponse';
  xml: string;
  relayState: string;
}

const decoded = (raw: string | undefined): string => {
  try {
    return decodeURIComponent((raw ?? '').replaceAll('+', '%20'));
  } catch {
    return refuseXml('malformed');
  }
};

/**
 * Verifies a message of the HTTP-Redirect binding over the query exactly as it came (SAML bindings 3.4.4.1): signed, SHA-2, each
 * parameter once, by one of the directory's certificates.
 * @param query what follows the question mark
 * @throws SamlRefusal `unsigned`, `weak-signature`, `signature`, `too-large`, `malformed`
 */
export const readRedirect = (query: string, certificates: readonly string[]): RedirectMessage => {
  const raw = new Map<string, string>();
  for (const part of query.split('&')) {
    const at = part.indexOf('=');
    const name = at < 0 ? part : part.slice(0, at);
    if (raw.has(name)) refuseXml('duplicate-parameter');
    raw.set(name, at < 0 ? '' : part.slice(at + 1));
  }
  if (raw.has('SAMLRequest') === raw.has('SAMLResponse')) refuseXml('malformed');
  const kind = raw.has('SAMLRequest') ? 'SAMLRequest' : 'SAMLResponse';
  const message = raw.get(kind) ?? '';
  if (!raw.has('Signature') || !raw.has('SigAlg')) refuseXml('unsigned');
  const algorithm = decoded(raw.get('SigAlg'));
  if (!signatureMethods.has(algorithm)) refuseXml('weak-signature');
  const signed = [kind, 'RelayState', 'SigAlg']
    .filter((name) => raw.has(name))
    .map((name) => `${name}=${raw.get(name) ?? ''}`)
    .join('&');
  const hash = `RSA-SHA${algorithm.slice(-3)}`;
  const signature = Buffer.from(decoded(raw.get('Signature')), 'base64');
  const valid = certificates.some((certificate) =>
    createVerify(hash).update(signed).verify(certificate, signature),
  );
  if (!valid) refuseXml('signature');
  try {
    const inflated = inflateRawSync(Buffer.from(decoded(message), 'base64'), {
      maxOutputLength: maxMessageBytes,
    });
    return { kind, xml: inflated.toString('utf8'), relayState: decoded(raw.get('RelayState')) };
  } catch (error) {
    return refuseXml(error instanceof RangeError ? 'too-large' : 'malformed');
  }
};
