import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeForgeries } from '#test/people/saml/describe-forgeries.ts';
import { base64 } from '#test/people/saml/forge.ts';
import { aServer, type TestServer } from '#test/people/server.ts';
import { postAnswer } from '#test/people/sign-in.ts';

describeForgeries('an answer in XML that is more, or less, than it seems', {
  'a document type': (f, { honest }) => `<!DOCTYPE r [<!ENTITY e "x">]>${honest(f)}`,
  'a comment inside the name': (f, { honest }) => honest(f).replace('name-of-anfa', 'name-of-<!---->anfa'),
  'a comment that cuts a signed name in two': (f, { assertion, response }) =>
    response(
      assertion(
        { ...f, nameId: 'name-of-supervisor-1.evil' },
        { change: (xml) => xml.replace('supervisor-1.evil', 'supervisor-1<!---->.evil') },
      ),
      f,
    ),
  'a processing instruction': (f, { honest }) => honest(f).replace('<samlp:Status>', '<?x y?><samlp:Status>'),
  'an entity that expands': (f, { honest }) =>
    `<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>${honest(f).replace('name-of-', '&b;')}`,
  'a file read through an entity': (f, { honest }) =>
    `<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>${honest(f).replace('name-of-', '&x;')}`,
  'two elements of one id': (f, { honest }) => {
    const good = honest(f);
    const id = /<saml:Assertion[^>]* ID="([^"]+)"/.exec(good)?.[1] ?? '';
    return good.replace('<samlp:Status>', `<samlp:Status ID="${id}">`);
  },
  'not XML': () => 'hello',
  'half of it': (f, { honest }) => honest(f).slice(0, 900),
});

describe('what is no answer at all', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await aServer();
  });
  afterAll(() => server.close());

  it.each([
    ['nothing', ''],
    ['no base64', '<xml>'],
    ['two hundred thousand levels', base64('<a>'.repeat(60_000))],
    ['too much', base64('x'.repeat(400_000))],
  ])('%s gets a page, not a stack trace', async (_name, SAMLResponse) => {
    const { status, text } = await postAnswer(server.http, SAMLResponse);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(text).not.toMatch(/at .*\.ts:/);
  });
});
