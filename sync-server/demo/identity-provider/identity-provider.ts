import { createHash, randomUUID, timingSafeEqual } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import formbody from '@fastify/formbody';
import fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import { z } from 'zod';
import { refuseAddress, secureHeaders } from '#sync-server/http/secure-headers.ts';
import { readRedirect } from '#sync-server/session/saml/redirect-signature.ts';
import type { SpKeys } from '#sync-server/session/saml/sp-keys.ts';
import {
  attributeOf,
  children,
  namespaces,
  parseSamlXml,
  refuseXml,
  textOf,
} from '#sync-server/session/saml/xml.ts';
import { demoAccounts, demoPassword } from './accounts.ts';
import { idpMetadataXml } from './idp-metadata-xml.ts';
import { loginPage, pageHeaders, postPage } from './login-page.ts';
import { redirectUrl } from './redirect-binding.ts';
import { escapeXml, makeResponse, newId } from './saml-xml.ts';
import { fetchProvider, type KnownProvider } from './service-providers.ts';
import { refusalOf } from './refusal-of.ts';
import { type DirectorySession, DirectorySessions } from './sessions.ts';

const form = z.object({
  login: z.string().max(100),
  uid: z.string().max(100),
  password: z.string().max(100),
});
const loginMs = 10 * 60_000;
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

const inflated = (message: string): string => {
  try {
    return inflateRawSync(Buffer.from(message, 'base64'), { maxOutputLength: 65_536 }).toString('utf8');
  } catch {
    return refuseXml('malformed');
  }
};

/** A persistent name: the same person, the same service, the same name; another service, another. */
const nameIdOf = (uid: string, audience: string): string =>
  digest(`${uid} ${audience}`).toString('hex').slice(0, 32);

/**
 * A small SAML identity provider over the demo directory, for this machine alone: it signs, encrypts to the service's key, keeps
 * a session and asks for the password again when it must (ForceAuthn), and logs out. Not for production: one password for all, printed in the README.
 */
export const buildIdentityProvider = async (parts: {
  keys: SpKeys;
  url: () => string;
}): Promise<FastifyInstance> => {
  const app = fastify({
    logger: false,
    forceCloseConnections: true,
    bodyLimit: 64 * 1024,
    frameworkErrors: (_error, _request, reply) => refuseAddress(reply),
  });
  secureHeaders(app, false);
  await app.register(formbody);
  const accounts = demoAccounts();
  const logins = new Map<string, { id: string; provider: KnownProvider; at: number }>();
  const sessions = new DirectorySessions();
  const entityId = () => `${parts.url()}/metadata`;

  app.setErrorHandler(async (error: unknown, _request, reply) => {
    const { status, code } = refusalOf(error);
    if (status === 500) console.error(error);
    return reply.code(status).type('text/plain; charset=utf-8').send(code);
  });
  app.get('/metadata', async (_request, reply) =>
    reply.type('application/samlmetadata+xml').send(idpMetadataXml(parts.url(), [parts.keys.certificate])),
  );

  /** Reads a signed message of the redirect binding and finds who sent it. */
  const receive = async (rawUrl: string | undefined) => {
    const query = rawUrl?.split('?')[1] ?? '';
    const unverified = new URLSearchParams(query).get('SAMLRequest') ?? '';
    const xml = inflated(unverified);
    const root = parseSamlXml(xml).documentElement;
    const provider = await fetchProvider(textOf(children(root, namespaces.assertion, 'Issuer')[0]));
    const { relayState } = readRedirect(query, [provider.certificate]);
    return { root, provider, relayState };
  };

  /** Says who it is to the service that asked. */
  const answer = async (
    reply: FastifyReply,
    { provider, id }: { provider: KnownProvider; id: string },
    session: DirectorySession,
  ) => {
    const response = await makeResponse(
      {
        issuer: entityId(),
        recipient: provider.acs,
        audience: provider.entityId,
        inResponseTo: id,
        nameId: nameIdOf(session.uid, provider.entityId),
        sessionIndex: session.index,
        attributes: accounts.find(({ uid }) => uid === session.uid)?.attributes ?? {},
        issuedAt: Date.now(),
        authenticatedAt: session.authenticatedAt,
        validForMs: 120_000,
      },
      parts.keys,
      provider.certificate,
    );
    return reply
      .headers(pageHeaders(new URL(provider.acs).origin))
      .type('text/html; charset=utf-8')
      .send(postPage(provider.acs, response));
  };

  app.get('/sso', async (request, reply) => {
    const { root, provider } = await receive(request.raw.url);
    const session = sessions.find(request.headers.cookie);
    if (session && attributeOf(root, 'ForceAuthn') !== 'true')
      return answer(reply, { provider, id: attributeOf(root, 'ID') }, session);
    const login = randomUUID();
    for (const [key, { at }] of logins) if (Date.now() - at > loginMs) logins.delete(key);
    logins.set(login, { id: attributeOf(root, 'ID'), provider, at: Date.now() });
    return reply
      .headers(pageHeaders("'self'"))
      .type('text/html; charset=utf-8')
      .send(loginPage(accounts, login, false));
  });

  app.post('/sso', async (request, reply) => {
    const { login: key, uid, password } = form.parse(request.body);
    const login = logins.get(key);
    const account = accounts.find((one) => one.uid === uid);
    if (!login) return refuseXml('unknown-login');
    if (!account || !timingSafeEqual(digest(password), digest(demoPassword)))
      return reply
        .code(401)
        .headers(pageHeaders("'self'"))
        .type('text/html; charset=utf-8')
        .send(loginPage(accounts, key, true));
    logins.delete(key);
    const session = { uid, authenticatedAt: Date.now(), index: newId() };
    reply.header('set-cookie', sessions.begin(session));
    return answer(reply, login, session);
  });

  app.get('/slo', async (request, reply) => {
    const { root, provider, relayState } = await receive(request.raw.url);
    const [index] = children(root, namespaces.protocol, 'SessionIndex');
    sessions.end(request.headers.cookie, textOf(index) || null);
    const target = provider.logout ?? provider.acs;
    const xml =
      `<samlp:LogoutResponse xmlns:samlp="${namespaces.protocol}" ID="${newId()}" Version="2.0" IssueInstant="${new Date().toISOString()}" Destination="${escapeXml(target)}" InResponseTo="${escapeXml(attributeOf(root, 'ID'))}">` +
      `<saml:Issuer xmlns:saml="${namespaces.assertion}">${escapeXml(entityId())}</saml:Issuer><samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status></samlp:LogoutResponse>`;
    return reply.redirect(redirectUrl(target, 'SAMLResponse', xml, parts.keys.privateKey, relayState), 302);
  });
  return app;
};
