import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aServer, type TestServer } from '#test/people/server.ts';
import { parseSamlXml, SamlRefusal } from './xml.ts';
import { isWithin, messageBudget, metadataBudget } from './xml-budget.ts';

/** 217 KB of elements within each other, each with a namespace of its own. */
const nested = (() => {
  let open = '';
  let close = '';
  for (let n = 0; open.length + close.length < 217_000; n += 1) {
    open += `<a xmlns:n${String(n)}="urn:x:${String(n)}">`;
    close = `</a>${close}`;
  }
  return open + close;
})();
const costly: Readonly<Record<string, string>> = {
  nested,
  deep: '<a>'.repeat(60) + '</a>'.repeat(60),
  'many attributes': `<a ${Array.from({ length: 60 }, (_, n) => `b${String(n)}="x"`).join(' ')}/>`,
  'many namespaces': `<r>${'<a xmlns:b="urn:x"/>'.repeat(600)}</r>`,
  'many elements': `<r>${'<a/>'.repeat(5000)}</r>`,
  'namespaces behind a tab': `<r>${'<a\txmlns:b="urn:x"/>'.repeat(600)}</r>`,
  'a tag that does not end': '<r a="',
};

let server: TestServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.close());
const cpuMs = async (work: () => Promise<unknown>): Promise<number> => {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

describe('XML that nobody has signed yet', () => {
  it('is refused before it is parsed when it would cost too much', () => {
    for (const [name, text] of Object.entries(costly)) {
      expect(isWithin(text, messageBudget), name).toBe(false);
      expect(() => parseSamlXml(text), name).toThrow(SamlRefusal);
    }
  });

  it('is counted as it stands: what looks like a tag in a value is none', () => {
    expect(isWithin(`<r a="${'<b>'.repeat(9)}" c='>'><d/></r>`, { ...messageBudget, depth: 1 })).toBe(true);
    expect(isWithin(`<r><!-- ${'<b>'.repeat(9)} --><d/></r>`, { ...messageBudget, elements: 2 })).toBe(true);
    expect(isWithin('<r><a><b/></a></r>', { ...messageBudget, depth: 2 })).toBe(true);
    expect(isWithin('<r><a><b></b></a></r>', { ...messageBudget, depth: 2 })).toBe(false);
  });

  it('of a federation’s metadata is read all the same', () => {
    const one = `<e xmlns="urn:x" a="1">${'<k/>'.repeat(40)}</e>`;
    expect(isWithin(`<r>${one.repeat(5000)}</r>`, metadataBudget)).toBe(true);
  });

  it('costs the doors next to nothing', async () => {
    const message = Buffer.from(nested).toString('base64');
    const post = (url: string, name: string) => () =>
      server.app.inject({
        method: 'POST',
        url,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams({ [name]: message }).toString(),
      });
    for (const send of [post('/saml/acs', 'SAMLResponse'), post('/saml/logout', 'SAMLRequest')]) {
      await send();
      const spent = await cpuMs(async () => expect((await send()).statusCode).toBe(403));
      // Parsed, it was 1670 ms on the same machine.
      expect(spent).toBeLessThan(300);
    }
  });
});
