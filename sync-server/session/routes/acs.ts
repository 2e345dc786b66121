import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { admit } from '#sync-server/session/directory/admit.ts';
import { rememberEmail } from '#sync-server/session/directory/contacts.ts';
import { readEmail, readPerson } from '#sync-server/session/directory/read-person.ts';
import { maxMessageBytes } from '#sync-server/session/saml/check-response.ts';
import { SamlRefusal } from '#sync-server/session/saml/xml.ts';
import { failedPage, noDeskPage, notActivePage, sendPage, signedInPage, staleSignInPage } from './pages.ts';
import type { AuthParts } from '../auth-parts.ts';

const form = z.object({ SAMLResponse: z.string().min(1) });

/** `POST /saml/acs`: the identity provider's answer, through the person's browser. Ends on the desk with a one-time code. */
export const acsRoute = (app: FastifyInstance, parts: AuthParts): void => {
  const { sso, store, reference, audit, codes, clock } = parts;
  if (!sso) return;
  app.post('/saml/acs', { bodyLimit: maxMessageBytes * 2 }, async (request, reply) => {
    const refused = (why: string, by: string | null = null) =>
      audit.append({ what: 'sign-in-refused', by, facts: { why, from: request.ip, call: request.id } });
    const read = form.safeParse(request.body);
    if (!read.success) {
      await refused('malformed');
      return sendPage(reply, 400, failedPage(request.id));
    }
    try {
      const { subject, login } = await sso.provider.finish(read.data.SAMLResponse);
      const said = readPerson(subject, sso.config);
      if (!said) {
        await refused('no-account');
        return await sendPage(reply, 403, failedPage(request.id));
      }
      const admission = await admit(store, reference, said);
      if (admission.kind !== 'admitted') {
        await refused(admission.kind, said.id);
        const denied = new URL(login.redirectUri);
        denied.searchParams.set('error', 'access_denied');
        denied.searchParams.set('state', login.state);
        const page =
          admission.kind === 'no-desk' ? noDeskPage(said.name.fr, denied.href) : notActivePage(denied.href);
        return await sendPage(reply, 403, page);
      }
      await rememberEmail(store, said.id, readEmail(subject, sso.config));
      const { attributes: _attributes, authenticatedAt, ...names } = subject;
      const code = await codes.issue({
        personId: said.id,
        subject: names,
        authenticatedAt: Date.parse(clock()) - Math.max(0, Date.now() - authenticatedAt),
        challenge: login.challenge,
        redirectUri: login.redirectUri,
      });
      const forward = new URL(login.redirectUri);
      forward.searchParams.set('code', code);
      forward.searchParams.set('state', login.state);
      return await sendPage(reply, 200, signedInPage(forward.href));
    } catch (error) {
      if (!(error instanceof SamlRefusal)) throw error;
      request.log.warn({ why: error.code }, 'a SAML response was refused');
      await refused(error.code);
      const page = error.code === 'stale-authentication' ? staleSignInPage : failedPage;
      return sendPage(reply, 403, page(request.id));
    }
  });
};
