import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeResponse, newId } from '#sync-server/demo/identity-provider/saml-xml.ts';
import { answerFor, idpKeys } from '#test/people/directory.ts';
import { agent, base64, type Forge, openForge, sha1 } from '#test/people/saml/forge.ts';
import { postAnswer, redeem } from '#test/people/sign-in.ts';

let forge: Forge;
beforeAll(async () => {
  forge = await openForge();
});
afterAll(() => forge.server.close());
const post = (answer: string) => postAnswer(forge.server.http, answer);

describe('an honest answer', () => {
  it('opens the desk, encrypted or not', async () => {
    for (const encryptTo of [null, forge.certificate]) {
      const { facts, verifier } = await forge.truth();
      const { code, text } = await post(await makeResponse(facts, await idpKeys(), encryptTo));
      expect(text).toContain('code=');
      const tokens = await redeem(forge.server.http, code, verifier);
      expect(JSON.parse(tokens.text)).toMatchObject({
        person: { id: agent, grants: [{ role: 'agent', office: 'anfa' }] },
      });
    }
  });

  it('from a clock half a minute ahead still opens it', async () => {
    const { facts } = await forge.truth({ issuedAt: Date.now() + 30_000 });
    const { code } = await post(await answerFor(facts));
    expect(code).not.toBe('');
  });
});

describe('an answer', () => {
  it('counts once, also when it is posted many times at the same moment', async () => {
    const { facts } = await forge.truth();
    const answer = await answerFor(facts);
    const posts = await Promise.all(Array.from({ length: 8 }, () => post(answer)));
    expect(posts.filter(({ code }) => code !== '')).toHaveLength(1);
    expect((await post(answer)).code).toBe('');
  });

  it('is no answer to a second sign-in of the same person', async () => {
    const { facts } = await forge.truth();
    const second = await forge.truth();
    const answer = await answerFor(facts);
    const other = Buffer.from(answer, 'base64')
      .toString('utf8')
      .replaceAll(facts.inResponseTo, second.facts.inResponseTo);
    expect((await post(base64(other))).code).toBe('');
    expect((await post(answer)).code).not.toBe('');
  });

  it('to a sign-in begun more than ten minutes ago comes too late', async () => {
    const { store } = forge.server;
    const { facts } = await forge.truth();
    const id = `login:${facts.inResponseTo}`;
    const pending = await store.getDocument('city', id);
    const begun = { ...pending, _id: id, startedAt: Date.now() - 601_000 };
    await store.transact([{ database: 'city', document: begun }]);
    expect((await post(await answerFor(facts))).code).toBe('');
  });

  it('is refused for the right reason, which the audit log keeps', async () => {
    const { honest, assertion, response } = forge;
    const { facts } = await forge.truth();
    const wrong: [string, string][] = [
      ['doctype', `<!DOCTYPE r>${honest(facts)}`],
      ['comment', honest(facts).replace('name-of-', 'name-<!---->of-')],
      ['issuer', honest({ ...facts, issuer: 'http://evil/' })],
      ['destination', response(assertion(facts), { ...facts, recipient: 'https://x.ma/acs' })],
      ['recipient', response(assertion({ ...facts, recipient: 'https://x.ma/acs' }), facts)],
      ['stale-authentication', honest({ ...facts, authenticatedAt: Date.now() - 365 * 86_400_000 })],
      ['weak-signature', response(assertion(facts, { algorithms: sha1 }), facts)],
      ['one-assertion', response(assertion(facts) + assertion(facts), facts)],
      ['unknown-login', honest({ ...facts, inResponseTo: newId() })],
      ['too-large', 'x'.repeat(300_000)],
    ];
    for (const [why, xml] of wrong) {
      await post(base64(xml));
      const { rows } = await forge.server.store.readChanges('audit', { since: '0', includeDocuments: true });
      const last = rows.filter((row) => row.id.startsWith('a-')).at(-1)?.json ?? '';
      expect(last).toContain(`"why":"${why}"`);
    }
  });

  it('of an account without a desk says so, in both languages', async () => {
    const { facts } = await forge.truth({}, 'per-jardins-1');
    const { status, text } = await post(await answerFor(facts));
    expect(status).toBe(403);
    expect(text).toContain('n’a pas encore de bureau');
    expect(text).toContain('ليس لحسابك مكتب بعد');
    expect(text).toMatch(/href="http:\/\/127\.0\.0\.1:4999\/cb\?error=access_denied/);
    expect(text).not.toContain('code=');
  });
});
