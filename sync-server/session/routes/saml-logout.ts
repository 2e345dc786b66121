import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { cityDatabase } from '#sync-server/policy/databases.ts';
import { maxMessageBytes } from '#sync-server/session/saml/check-response.ts';
import type { LogoutRequest } from '#sync-server/session/saml/service-provider.ts';
import { SamlRefusal } from '#sync-server/session/saml/xml.ts';
import { StoreError } from '#sync-server/storage/document-store.ts';
import { failedPage, sendPage, signedOutPage } from './pages.ts';
import type { AuthParts } from '../auth-parts.ts';

const form = z.object({ SAMLRequest: z.string(), RelayState: z.string().max(1000).default('') });

/** `/saml/logout`: the identity provider ends somebody's sessions, or answers that it has ended its own. */
export const samlLogoutRoutes = (app: FastifyInstance, { sso, store, families, audit }: AuthParts): void => {
  if (!sso) return;

  /** True the first time a message is seen. */
  const isFirst = async (id: string): Promise<boolean> => {
    try {
      const document = { _id: `logout:${id.slice(0, 128)}`, kind: 'logout', at: Date.now() };
      await store.transact([{ database: cityDatabase, document }]);
      return true;
    } catch (error) {
      if (error instanceof StoreError && error.status === 409) return false;
      throw error;
    }
  };

  const end = async (logout: LogoutRequest, request: FastifyRequest, reply: FastifyReply) => {
    if (!(await isFirst(logout.id))) throw new SamlRefusal('replayed');
    const ended = await families.endByName(logout.nameId, logout.sessionIndex);
    await audit.append({
      what: 'signed-out',
      by: null,
      facts: { why: 'directory', sessions: String(ended), from: request.ip },
    });
    const url = await sso.provider.logoutResponseUrl(logout, true);
    return url === null ? sendPage(reply, 200, signedOutPage) : reply.redirect(url, 302);
  };

  const guarded = async (request: FastifyRequest, reply: FastifyReply, work: () => Promise<unknown>) => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof SamlRefusal)) throw error;
      request.log.warn({ why: error.code }, 'a SAML logout was refused');
      return sendPage(reply, 403, failedPage(request.id));
    }
  };

  app.get('/saml/logout', (request, reply) =>
    guarded(request, reply, async () => {
      const logout = await sso.provider.readLogout(request.raw.url?.split('?')[1] ?? '');
      return logout === null ? sendPage(reply, 200, signedOutPage) : end(logout, request, reply);
    }),
  );
  app.post('/saml/logout', { bodyLimit: maxMessageBytes * 2 }, (request, reply) =>
    guarded(request, reply, async () => {
      const read = form.safeParse(request.body);
      if (!read.success) throw new SamlRefusal('malformed');
      const logout = await sso.provider.readPostedLogout(read.data.SAMLRequest, read.data.RelayState);
      return end(logout, request, reply);
    }),
  );
  app.get('/saml/metadata', async (_request, reply) =>
    reply.type('application/samlmetadata+xml').send(await sso.provider.metadata()),
  );
};
