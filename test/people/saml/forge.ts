import {
  assertionXml,
  type AssertionFacts,
  encryptAssertion,
  responseXml,
  signXml,
} from '#sync-server/demo/identity-provider/saml-xml.ts';
import { makeKeys, type SpKeys } from '#sync-server/session/saml/sp-keys.ts';
import { factsAbout, idpKeys } from '../directory.ts';
import { aServer, publicUrl, type TestServer } from '../server.ts';
import { beginSignIn } from '../sign-in.ts';

export const agent = 'per-anfa-agent-1';
const supervisor = 'per-supervisor-1';

export const sha2 = {
  signature: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
  digest: 'http://www.w3.org/2001/04/xmlenc#sha256',
};
export const sha1 = {
  signature: 'http://www.w3.org/2000/09/xmldsig#rsa-sha1',
  digest: 'http://www.w3.org/2000/09/xmldsig#sha1',
};
type Algorithms = typeof sha2;

export const base64 = (xml: string): string => Buffer.from(xml).toString('base64');

/** Facts about somebody who has more rights, in answer to the same request. */
export const evil = (facts: AssertionFacts): AssertionFacts =>
  factsAbout(supervisor, { publicUrl, inResponseTo: facts.inResponseTo });

/** A server, the directory it believes, and the tools to write answers in the directory's name or another's. */
export interface Forge {
  server: TestServer;
  /** Keys that the server has never heard of. */
  stranger: SpKeys;
  /** A sign-in that was begun, and what the directory would truthfully say. */
  truth: (
    changes?: Partial<AssertionFacts>,
    who?: string,
  ) => Promise<{ facts: AssertionFacts; verifier: string }>;
  /** An assertion signed after `change`. */
  assertion: (
    facts: AssertionFacts,
    given?: { change?: (xml: string) => string; keys?: SpKeys; algorithms?: Algorithms },
  ) => string;
  /** A response with anything in it, signed after `change`. */
  response: (
    inside: string,
    facts: AssertionFacts,
    given?: { change?: (xml: string) => string; keys?: SpKeys; algorithms?: Algorithms },
  ) => string;
  /** A truthful answer, as XML to tamper with. */
  honest: (facts: AssertionFacts) => string;
  /** Encrypts an assertion to the server. */
  encrypted: (assertion: string) => Promise<string>;
  /** The certificate that the server publishes, PEM. */
  certificate: string;
}

/** Opens the forge with a server of its own. */
export const openForge = async (): Promise<Forge> => {
  const server = await aServer();
  const [idp, stranger] = await Promise.all([idpKeys(), makeKeys('Somebody else', 2048)]);
  const metadata = await server.http({ method: 'GET', path: '/saml/metadata' });
  const body = /<X509Certificate>([^<]+)</.exec(metadata.text.replaceAll('ds:', ''))?.[1] ?? '';
  const lines = body.replace(/\s+/g, '').replace(/(.{64})/g, '$1\n');
  const certificate = `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
  const as = (xml: string) => xml;
  const assertion: Forge['assertion'] = (facts, { change = as, keys = idp, algorithms } = {}) =>
    signXml(change(assertionXml(facts)), 'Assertion', keys, algorithms);
  const response: Forge['response'] = (inside, facts, { change = as, keys = idp, algorithms } = {}) =>
    signXml(change(responseXml(inside, facts)), 'Response', keys, algorithms);
  return {
    server,
    stranger,
    certificate,
    truth: async (changes = {}, who = agent) => {
      const { requestId, verifier } = await beginSignIn(server.http);
      return { facts: factsAbout(who, { publicUrl, inResponseTo: requestId }, changes), verifier };
    },
    assertion,
    response,
    honest: (facts) => response(assertion(facts), facts),
    encrypted: (plain) => encryptAssertion(plain, certificate),
  };
};
