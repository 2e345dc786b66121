import { readFileSync } from 'node:fs';
import { isPlainHttp } from '../session/saml/idp-metadata.ts';
import { checkEncryption } from '../session/saml/encryption-rules.ts';
import { endpointsOf } from '../session/saml/service-provider.ts';
import { attributeOf, parseSamlXml, SamlRefusal } from '../session/saml/xml.ts';
import { CliProblem } from './problem.ts';

const waitMs = 5000;

/** What answers at an address: a server by its own metadata; something else; nothing from here. */
type Answering = { is: 'server'; entityId: string } | { is: 'other'; what: string } | { is: 'silent' };

const answering = async (entityId: string): Promise<Answering> => {
  try {
    const response = await fetch(entityId, { signal: AbortSignal.timeout(waitMs), redirect: 'error' });
    if (!response.ok) return { is: 'other', what: `answers ${String(response.status)}` };
    const { documentElement } = parseSamlXml(await response.text());
    return { is: 'server', entityId: attributeOf(documentElement, 'entityID') };
  } catch (error) {
    return error instanceof SamlRefusal ? { is: 'other', what: 'answers no metadata' } : { is: 'silent' };
  }
};

/**
 * What is wrong with the address under which browsers reach this server; a line, with an arrow where something has to be done. A server
 * that is not running yet is only told.
 */
export const describeAddress = async (publicUrl: string | null): Promise<string> => {
  if (publicUrl === null)
    return '  reached at   MAKTAB_PUBLIC_URL is not set: browsers of this machine alone can sign in';
  if (isPlainHttp(publicUrl))
    return '  reached at   MAKTAB_PUBLIC_URL is http:// over a network  ← https:// is needed';
  const { entityId } = endpointsOf(publicUrl);
  const found = await answering(entityId);
  if (found.is === 'silent')
    return `  reached at   ${entityId} does not answer from here: start the server, or ask from where people sit`;
  if (found.is === 'server' && found.entityId === entityId)
    return '  reached at   this very address: it answers as this server';
  const what = found.is === 'other' ? found.what : `answers as ${found.entityId || 'nobody'}`;
  return `  reached at   ${entityId} ${what}  ← MAKTAB_PUBLIC_URL is another server’s, or the running server has another one`;
};

/** @throws CliProblem when it cannot be read */
const textOf = (file: string): string => {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw new CliProblem(`${file} cannot be read.`);
  }
};

/**
 * Whether an answer of the directory, saved from a browser (the form's SAMLResponse, or its XML), is encrypted in a way this server
 * can read.
 * @throws CliProblem when the file cannot be read, or holds none
 */
export const describeAnswer = (file: string): string => {
  const text = textOf(file);
  try {
    const xml = text.startsWith('<')
      ? text
      : Buffer.from(decodeURIComponent(text), 'base64').toString('utf8');
    checkEncryption(parseSamlXml(xml));
    return `Saved answer   ${/EncryptedAssertion/.test(xml) ? 'its encryption can be read' : 'not encrypted'}`;
  } catch (error) {
    const code = error instanceof SamlRefusal ? error.code : 'malformed';
    if (!code.endsWith('-encryption')) throw new CliProblem(`${file} holds no SAML answer: ${code}.`);
    return `Saved answer   ${code}  ← set RSA-OAEP (MGF1, SHA-1) and AES-128 or AES-256 in the directory`;
  }
};
