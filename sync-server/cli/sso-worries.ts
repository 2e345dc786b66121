import { readFileSync } from 'node:fs';
import { isPlainHttp } from '../session/saml/idp-metadata.ts';
import { checkEncryption } from '../session/saml/encryption-rules.ts';
import { endpointsOf } from '../session/saml/service-provider.ts';
import { attributeOf, parseXml, SamlRefusal } from '../session/saml/xml.ts';
import { CliProblem } from './problem.ts';

const waitMs = 5000;

/** What answers at an address, by its own metadata; in words when nothing of ours does. */
const answering = async (entityId: string): Promise<{ is: string | null; why: string }> => {
  try {
    const response = await fetch(entityId, { signal: AbortSignal.timeout(waitMs), redirect: 'error' });
    if (!response.ok) return { is: null, why: `answers ${String(response.status)}` };
    return { is: attributeOf(parseXml(await response.text()).documentElement, 'entityID'), why: '' };
  } catch (error) {
    return {
      is: null,
      why: error instanceof SamlRefusal ? 'answers no metadata' : 'does not answer from here',
    };
  }
};

/**
 * What is wrong with the address under which browsers reach this server; a line each, with an arrow where something has to be
 * done. A server that is not running yet is only told.
 */
export const describeAddress = async (publicUrl: string | null): Promise<string[]> => {
  if (publicUrl === null)
    return ['  reached at   MAKTAB_PUBLIC_URL is not set: browsers of this machine alone can sign in'];
  if (isPlainHttp(publicUrl))
    return ['  reached at   MAKTAB_PUBLIC_URL is http:// over a network  ← https:// is needed'];
  const { entityId } = endpointsOf(publicUrl);
  const { is, why } = await answering(entityId);
  if (is === entityId) return ['  reached at   this very address: it answers as this server'];
  return why === 'does not answer from here'
    ? [`  reached at   ${entityId} ${why}: start the server, or ask from where people sit`]
    : [
        `  reached at   ${entityId} ${is === null ? why : `answers as ${is || 'nobody'}`}  ← MAKTAB_PUBLIC_URL is another server’s, or the running server has another one`,
      ];
};

/**
 * Whether an answer of the directory, saved from a browser (the form's SAMLResponse, or its XML), is encrypted in a way this server
 * can read.
 * @throws CliProblem when the file holds none
 */
export const describeAnswer = (file: string): string => {
  const text = readFileSync(file, 'utf8').trim();
  try {
    const xml = text.startsWith('<')
      ? text
      : Buffer.from(decodeURIComponent(text), 'base64').toString('utf8');
    checkEncryption(parseXml(xml));
    return `Saved answer   ${/EncryptedAssertion/.test(xml) ? 'its encryption can be read' : 'not encrypted'}`;
  } catch (error) {
    const code = error instanceof SamlRefusal ? error.code : 'malformed';
    if (!code.endsWith('-encryption')) throw new CliProblem(`${file} holds no SAML answer: ${code}.`);
    return `Saved answer   ${code}  ← set RSA-OAEP (MGF1, SHA-1) and AES-128 or AES-256 in the directory`;
  }
};
