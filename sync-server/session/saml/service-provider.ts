import { SAML, ValidateInResponseTo } from '@node-saml/node-saml';
import { checkAssertion, type Subject } from './check-assertion.ts';
import { checkAddress, checkResponse, decodeMessage, type Expectation } from './check-response.ts';
import type { IdpMetadata } from './idp-metadata.ts';
import { loginMs, type PendingLogin, type PendingLogins } from './pending-logins.ts';
import { readRedirect } from './redirect-signature.ts';
import { checkSignatureShapes } from './signature-rules.ts';
import type { SpKeys } from './sp-keys.ts';
import type { SubjectNames } from '#sync-server/session/tokens/families.ts';
import {
  attributeOf,
  children,
  namespaces,
  onlyChild,
  parseSamlXml,
  refuseXml,
  SamlRefusal,
  textOf,
} from './xml.ts';

/** Where our endpoints are. The entity id is the metadata's own address. */
export const endpointsOf = (publicUrl: string) => ({
  entityId: `${publicUrl}/saml/metadata`,
  acs: `${publicUrl}/saml/acs`,
  logout: `${publicUrl}/saml/logout`,
});

/** A request of the identity provider to end somebody's sessions. */
export interface LogoutRequest {
  id: string;
  nameId: string;
  /** null: all sessions of this person. */
  sessionIndex: string | null;
  relayState: string;
}

const maxAgeMs = 5 * 60_000;
const skewMs = 60_000;

/** Our side of SAML 2.0 web single sign-on: node-saml for the cryptography, our own checks around it (`check-*.ts`). */
export class ServiceProvider {
  constructor(
    private readonly parts: {
      /** Where browsers reach this server, no slash at the end. */
      publicUrl: () => string;
      keys: SpKeys;
      metadata: () => Promise<IdpMetadata>;
      pending: PendingLogins;
    },
  ) {}

  get #endpoints() {
    return endpointsOf(this.parts.publicUrl());
  }

  /** Begins a sign-in; where to send the browser, with `SAMLRequest` to post there where the directory wants that. */
  async begin(login: Omit<PendingLogin, 'startedAt'>): Promise<{ url: string; SAMLRequest: string | null }> {
    let id = '';
    const metadata = await this.parts.metadata();
    const saml = this.#saml(metadata, {
      saveAsync: async (key, value) => {
        id = key;
        return Promise.resolve({ value, createdAt: Date.now() });
      },
    });
    const isPosted = metadata.signOnBinding === 'post';
    const url = isPosted ? metadata.signOnUrl : await saml.getAuthorizeUrlAsync('', undefined, {});
    const posted = isPosted ? await saml.getAuthorizeMessageAsync('', undefined, {}) : {};
    await this.parts.pending.begin(id, login);
    return { url, SAMLRequest: isPosted ? String(posted['SAMLRequest']) : null };
  }

  /**
   * Judges a posted login response. Everything is checked before the sign-in is used up, so a forgery costs the person nothing.
   * @throws SamlRefusal with the first thing wrong
   */
  async finish(parameter: string): Promise<{ subject: Subject; login: PendingLogin }> {
    const metadata = await this.parts.metadata();
    const expected: Expectation = { idpEntityId: metadata.entityId, endpoint: this.#endpoints.acs };
    const { inResponseTo } = checkResponse(decodeMessage(parameter), expected);
    const login = (await this.parts.pending.find(inResponseTo)) ?? refuseXml('unknown-login');
    const startedAt = new Date(login.startedAt).toISOString();
    const saml = this.#saml(metadata, {
      getAsync: (key) => Promise.resolve(key === inResponseTo ? startedAt : null),
    });
    const verified = await saml
      .validatePostResponseAsync({ SAMLResponse: parameter })
      .catch((error: unknown) => {
        if (error instanceof SamlRefusal) throw error;
        return refuseXml(`node-saml: ${error instanceof Error ? error.message : 'unreadable'}`);
      });
    const xml = verified.profile?.getAssertionXml?.() ?? refuseXml('no-assertion');
    const subject = checkAssertion(xml, {
      ...expected,
      audience: this.#endpoints.entityId,
      inResponseTo,
      requestedAt: login.startedAt,
      now: Date.now(),
    });
    if (!(await this.parts.pending.consume(inResponseTo))) refuseXml('replayed');
    return { subject, login };
  }

  /** Where to send the browser so that the identity provider ends its session too; null when it cannot. */
  async logoutUrl(subject: SubjectNames): Promise<string | null> {
    const metadata = await this.parts.metadata();
    if (metadata.logoutUrl === null) return null;
    return this.#saml(metadata, {}).getLogoutUrlAsync(
      {
        issuer: metadata.entityId,
        nameID: subject.nameId,
        nameIDFormat: subject.nameIdFormat,
        ...(subject.nameQualifier === null ? {} : { nameQualifier: subject.nameQualifier }),
        ...(subject.spNameQualifier === null ? {} : { spNameQualifier: subject.spNameQualifier }),
        ...(subject.sessionIndex === null ? {} : { sessionIndex: subject.sessionIndex }),
      },
      '',
      {},
    );
  }

  /**
   * Reads a logout message of the redirect binding: a request to end sessions, or null for the answer to ours.
   * @throws SamlRefusal
   */
  async readLogout(query: string): Promise<LogoutRequest | null> {
    const metadata = await this.parts.metadata();
    const message = readRedirect(query, metadata.certificates);
    const root = parseSamlXml(message.xml).documentElement;
    checkAddress(root, { idpEntityId: metadata.entityId, endpoint: this.#endpoints.logout });
    if (message.kind === 'SAMLResponse')
      return root.localName === 'LogoutResponse' ? null : refuseXml('not-a-logout');
    return this.#logoutRequest(root, message.relayState);
  }

  /** The same for the POST binding. Requests only. @throws SamlRefusal */
  async readPostedLogout(parameter: string, relayState: string): Promise<LogoutRequest> {
    const metadata = await this.parts.metadata();
    const document = parseSamlXml(decodeMessage(parameter));
    const root = document.documentElement;
    checkAddress(root, { idpEntityId: metadata.entityId, endpoint: this.#endpoints.logout });
    checkSignatureShapes(document);
    if (children(root, namespaces.signature, 'Signature').length !== 1) refuseXml('unsigned');
    await this.#saml(metadata, {})
      .validatePostRequestAsync({ SAMLRequest: parameter })
      .catch(() => refuseXml('signature'));
    return this.#logoutRequest(root, relayState);
  }

  /** The answer to a logout request. */
  async logoutResponseUrl({ id, relayState }: LogoutRequest, success: boolean): Promise<string | null> {
    const metadata = await this.parts.metadata();
    const target = metadata.logoutResponseUrl ?? metadata.logoutUrl;
    if (target === null) return null;
    const profile = { ID: id, issuer: metadata.entityId, nameID: '', nameIDFormat: '' };
    return this.#saml({ ...metadata, logoutUrl: target }, {}).getLogoutResponseUrlAsync(
      profile,
      relayState,
      {},
      success,
    );
  }

  /** Our metadata, for the identity provider's administrator. */
  async metadata(): Promise<string> {
    const { keys } = this.parts;
    const blank: IdpMetadata = {
      entityId: '',
      certificates: [keys.certificate],
      signOnUrl: this.parts.publicUrl(),
      signOnBinding: 'redirect',
      logoutUrl: null,
      logoutResponseUrl: null,
      validUntil: null,
    };
    return Promise.resolve(
      this.#saml(blank, {}).generateServiceProviderMetadata(keys.certificate, keys.certificate),
    );
  }

  #logoutRequest(root: Element, relayState: string): LogoutRequest {
    if (root.localName !== 'LogoutRequest' || root.namespaceURI !== namespaces.protocol)
      refuseXml('not-a-logout');
    const issued = Date.parse(attributeOf(root, 'IssueInstant'));
    const ends = Date.parse(attributeOf(root, 'NotOnOrAfter'));
    const now = Date.now();
    if (!(Math.abs(now - issued) < maxAgeMs + skewMs) || ends + skewMs <= now) refuseXml('expired');
    const [session] = children(root, namespaces.protocol, 'SessionIndex');
    return {
      id: attributeOf(root, 'ID') || refuseXml('malformed'),
      nameId: textOf(onlyChild(root, namespaces.assertion, 'NameID', 'name-id')),
      sessionIndex: textOf(session) || null,
      relayState,
    };
  }

  #saml(
    metadata: IdpMetadata,
    cache: {
      saveAsync?: (key: string, value: string) => Promise<{ value: string; createdAt: number } | null>;
      getAsync?: (key: string) => Promise<string | null>;
    },
  ): SAML {
    const { keys } = this.parts;
    return new SAML({
      callbackUrl: this.#endpoints.acs,
      logoutCallbackUrl: this.#endpoints.logout,
      issuer: this.#endpoints.entityId,
      audience: this.#endpoints.entityId,
      entryPoint: metadata.signOnUrl,
      authnRequestBinding: metadata.signOnBinding === 'post' ? 'HTTP-POST' : 'HTTP-Redirect',
      skipRequestCompression: metadata.signOnBinding === 'post',
      logoutUrl: metadata.logoutUrl ?? metadata.signOnUrl,
      idpCert: metadata.certificates,
      idpIssuer: metadata.entityId,
      privateKey: keys.privateKey,
      publicCert: keys.certificate,
      decryptionPvk: keys.privateKey,
      signatureAlgorithm: 'sha256',
      digestAlgorithm: 'sha256',
      wantAssertionsSigned: true,
      wantAuthnResponseSigned: true,
      identifierFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
      forceAuthn: true,
      disableRequestedAuthnContext: true,
      acceptedClockSkewMs: skewMs,
      maxAssertionAgeMs: maxAgeMs,
      validateInResponseTo: ValidateInResponseTo.always,
      requestIdExpirationPeriodMs: loginMs,
      cacheProvider: {
        saveAsync: cache.saveAsync ?? ((value) => Promise.resolve({ value, createdAt: Date.now() })),
        getAsync: cache.getAsync ?? (() => Promise.resolve(null)),
        removeAsync: () => Promise.resolve(null),
      },
    });
  }
}
