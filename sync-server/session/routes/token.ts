import type { FastifyInstance } from 'fastify';
import { signOutBody, tokenBody, type TokenAnswer } from '#shared/contracts/sync-api.ts';
import { accessSeconds } from '#sync-server/session/tokens/access-tokens.ts';
import { parse } from '#sync-server/http/parse.ts';
import { AccountNotes } from '#sync-server/people/account-notes.ts';
import type { AuthParts } from '../auth-parts.ts';

const refusal = (reason: 'revoked' | 'sign-in-again') => ({ error: 'invalid_grant', reason }) as const;

/** `POST /auth/token`, `POST /auth/sign-out`, and who one is. */
export const tokenRoutes = (app: FastifyInstance, parts: AuthParts): void => {
  const { sso, reference, audit, clock, tokens, families, codes, escrow, findCaller } = parts;
  const accounts = new AccountNotes(parts.store);

  const answer = async (
    personId: string,
    familyId: string,
    given: { refreshToken: string; tryKey: string },
  ): Promise<TokenAnswer | ReturnType<typeof refusal>> => {
    const person = reference.person(personId);
    if (!person?.active) {
      await families.end(familyId, 'administrator');
      return refusal('revoked');
    }
    return {
      access_token: await tokens.issue(person, familyId),
      token_type: 'Bearer',
      expires_in: accessSeconds,
      refresh_token: given.refreshToken,
      try_key: given.tryKey,
      person,
      now: clock(),
      offline_seconds: parts.offlineSeconds,
      escrow_key: escrow.publicKey,
    };
  };

  app.post('/auth/token', async (request, reply) => {
    const body = parse(tokenBody, request.body);
    reply.header('cache-control', 'no-store');
    if (body.grant_type === 'authorization_code') {
      const grant = await codes.redeem(body.code, body.code_verifier, body.redirect_uri);
      if (!grant) return reply.code(400).send(refusal('sign-in-again'));
      const family = await families.begin(grant.personId, grant.subject, grant.authenticatedAt);
      await audit.append({
        what: 'signed-in',
        by: grant.personId,
        facts: { from: request.ip, family: family.id },
      });
      await accounts.signedIn(grant.personId, clock());
      const sent = await answer(grant.personId, family.id, family);
      return reply.code('error' in sent ? 400 : 200).send(sent);
    }
    const rotation = await families.rotate(body.refresh_token, body.attempt, body.last_try);
    if (rotation.kind === 'ended') {
      const isOut = rotation.personId !== null && reference.person(rotation.personId)?.active === false;
      if (rotation.because === 'reused')
        await audit.append({ what: 'token-reused', by: rotation.personId, facts: { from: request.ip } });
      if (rotation.because === 'put-back')
        await audit.append({ what: 'desk-put-back', by: rotation.personId, facts: { from: request.ip } });
      return reply
        .code(400)
        .send(refusal(isOut || rotation.because === 'administrator' ? 'revoked' : 'sign-in-again'));
    }
    const familyId = rotation.family._id.slice('family:'.length);
    const sent = await answer(rotation.family.personId, familyId, rotation);
    return reply.code('error' in sent ? 400 : 200).send(sent);
  });

  app.post('/auth/sign-out', async (request) => {
    const { refresh_token } = parse(signOutBody, request.body);
    const family = await families.findByToken(refresh_token);
    if (!family || family.endedBecause) return { logoutUrl: null };
    await families.end(family._id.slice('family:'.length), 'signed-out');
    await audit.append({ what: 'signed-out', by: family.personId, facts: { from: request.ip } });
    const logoutUrl = await sso?.provider.logoutUrl(family).catch(() => null);
    return { logoutUrl: logoutUrl ?? null };
  });

  app.get('/auth/me', async (request) => (await findCaller(request)).person);
  app.get('/auth/keys', () => parts.jwks);
};
