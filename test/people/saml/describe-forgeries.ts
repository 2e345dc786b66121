import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AssertionFacts } from '#sync-server/demo/identity-provider/saml-xml.ts';
import { answerFor } from '../directory.ts';
import { postAnswer, redeem } from '../sign-in.ts';
import { base64, type Forge, openForge } from './forge.ts';

/** Makes XML that must not be believed out of the facts of a sign-in that was begun. */
export type Forgery = (facts: AssertionFacts, forge: Forge) => string | Promise<string>;

/** Each forgery of a kind must be refused; none may even use up the sign-in it abuses. */
export const describeForgeries = (kind: string, forgeries: Readonly<Record<string, Forgery>>): void => {
  describe(kind, () => {
    let forge: Forge;
    beforeAll(async () => {
      forge = await openForge();
    });
    afterAll(() => forge.server.close());

    it.each(Object.entries(forgeries))(
      '%s is refused, and the person can still come in',
      async (_name, make) => {
        const { http } = forge.server;
        const { facts, verifier } = await forge.truth();
        const answer = await postAnswer(http, base64(await make(facts, forge)));
        expect(answer).toMatchObject({ status: 403, code: '' });
        expect(answer.text).not.toContain('stack');
        const { code } = await postAnswer(http, await answerFor(facts));
        expect((await redeem(http, code, verifier)).status).toBe(200);
      },
    );
  });
};
