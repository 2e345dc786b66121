import type { FastifyInstance } from 'fastify';
import { desktopQuery } from '#shared/contracts/sync-api.ts';
import { parse } from '#sync-server/http/parse.ts';
import { directoryAwayPage, sendPage } from './pages.ts';
import { sendPostForm } from './post-form.ts';
import type { AuthParts } from '../auth-parts.ts';

/** `GET /auth/desktop`: a desk begins a sign-in in the system browser. */
export const desktopRoute = (app: FastifyInstance, { sso }: AuthParts): void => {
  app.get('/auth/desktop', async (request, reply) => {
    const query = parse(desktopQuery, request.query);
    try {
      if (!sso) throw new Error('No directory is connected: MAKTAB_SSO_FILE is not set.');
      const { url, SAMLRequest } = await sso.provider.begin({
        redirectUri: query.redirect_uri,
        state: query.state,
        challenge: query.code_challenge,
      });
      if (SAMLRequest !== null) return await sendPostForm(reply, url, { SAMLRequest });
      return await reply.header('cache-control', 'no-store').redirect(url, 302);
    } catch (error) {
      request.log.error({ err: error }, 'the identity provider cannot be reached');
      return sendPage(reply, 503, directoryAwayPage(request.id));
    }
  });
};
