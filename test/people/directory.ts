import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { demoAccounts, demoSsoSettings } from '#sync-server/demo/identity-provider/accounts.ts';
import { idpMetadataXml } from '#sync-server/demo/identity-provider/idp-metadata-xml.ts';
import { type AssertionFacts, makeResponse } from '#sync-server/demo/identity-provider/saml-xml.ts';
import { makeKeys, type SpKeys } from '#sync-server/session/saml/sp-keys.ts';

/** Where the tests' identity provider says it is; nothing listens there, its answers are posted by the tests. */
export const idpUrl = 'http://127.0.0.1:9';
export const idpEntityId = `${idpUrl}/metadata`;

let keys: Promise<SpKeys> | null = null;
/** One key for a test file: making RSA keys is slow. */
export const idpKeys = (): Promise<SpKeys> => (keys ??= makeKeys('Test directory', 2048));

/** Writes the directory's metadata and the single sign-on settings into a data folder; the settings file. */
export const writeSsoFile = async (
  dataDir: string,
  more: Record<string, unknown> = {},
  binding: 'HTTP-Redirect' | 'HTTP-POST' = 'HTTP-Redirect',
): Promise<string> => {
  const metadata = idpMetadataXml(idpUrl, [(await idpKeys()).certificate]);
  writeFileSync(
    join(dataDir, 'idp.xml'),
    metadata.replaceAll('bindings:HTTP-Redirect', `bindings:${binding}`),
  );
  const file = join(dataDir, 'sso.json');
  writeFileSync(file, JSON.stringify({ ...demoSsoSettings('idp.xml'), ...more }));
  return file;
};

/** The id of the login request an address carries. */
export const requestIdIn = (url: string): string => {
  const encoded = new URL(url).searchParams.get('SAMLRequest') ?? '';
  return /ID="([^"]+)"/.exec(inflateRawSync(Buffer.from(encoded, 'base64')).toString('utf8'))?.[1] ?? '';
};

/** What a truthful assertion about a person of the demo directory says. */
export const factsAbout = (
  personId: string,
  request: { publicUrl: string; inResponseTo: string },
  changes: Partial<AssertionFacts> = {},
): AssertionFacts => {
  const uid = personId.replace(/^per-/, '');
  const account = demoAccounts().find((one) => one.uid === uid);
  return {
    issuer: idpEntityId,
    recipient: `${request.publicUrl}/saml/acs`,
    audience: `${request.publicUrl}/saml/metadata`,
    inResponseTo: request.inResponseTo,
    nameId: `name-of-${uid}`,
    sessionIndex: `session-of-${uid}`,
    attributes: account?.attributes ?? { uid: [uid], displayName: [uid] },
    issuedAt: Date.now(),
    authenticatedAt: Date.now(),
    validForMs: 120_000,
    ...changes,
  };
};

/** A truthful answer to a login request, as the browser posts it. */
export const answerFor = async (facts: AssertionFacts): Promise<string> =>
  makeResponse(facts, await idpKeys(), null);
