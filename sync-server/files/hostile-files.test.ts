import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixedNow } from '#test/people/commands.ts';
import { aServer, type TestServer } from '#test/people/server.ts';

const agent = 'per-anfa-agent-1';
let server: TestServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.close());

const idOf = (n: number) => `fil-0199aaaa-0000-7000-8000-${String(n).padStart(12, '0')}`;
const begin = async (id: string, bytes: string, changes: Record<string, unknown>) =>
  server.app.inject({
    method: 'POST',
    url: `/uploads/${id}`,
    headers: await server.signIn(agent),
    payload: {
      office: 'anfa',
      name: 'lettre.pdf',
      type: 'application/pdf',
      size: Buffer.byteLength(bytes),
      createdAt: fixedNow,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      ...changes,
    },
  });
const store = async (id: string, bytes: string, changes: Record<string, unknown>) => {
  expect((await begin(id, bytes, changes)).json()).toMatchObject({ kind: 'open' });
  const hash = createHash('sha256').update(bytes).digest('hex');
  const put = await server.app.inject({
    method: 'PUT',
    url: `/uploads/${id}?offset=0&sha256=${hash}`,
    headers: { ...(await server.signIn(agent)), 'content-type': 'application/octet-stream' },
    payload: Buffer.from(bytes),
  });
  expect(put.json()).toEqual({ kind: 'stored' });
};

describe('a file that would run where it is opened', () => {
  it.each([
    ['text/html', '<script>alert(1)</script>'],
    ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['application/xhtml+xml', '<html xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script></html>'],
    ['text/xml', '<?xml-stylesheet href="x.xsl"?><a/>'],
    // A PDF and a page at once.
    ['application/pdf', '%PDF-1.4\n<html><script>alert(1)</script>'],
    ['application/javascript', 'alert(1)'],
    ['multipart/x-mixed-replace', '--x'],
  ])('as %s is handed out to be saved: nothing sniffs, runs or frames it', async (type, bytes) => {
    const id = idOf(Math.floor(Math.random() * 1e9) + 2);
    await store(id, bytes, { type, name: 'page.html' });
    const { headers, statusCode, body } = await server.app.inject({
      url: `/db/files/${id}/content`,
      headers: await server.signIn(agent),
    });
    expect(statusCode).toBe(200);
    expect(body).toBe(bytes);
    expect(headers['content-disposition']).toBe('attachment');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  });
});

describe('what a file says of itself', () => {
  it.each([
    'text/html\r\nset-cookie: a=b',
    'text/html; charset=utf-7',
    'text/html\u0000',
    '../../etc/passwd',
    'x'.repeat(200),
    '',
  ])('is refused as a kind: %j', async (type) => {
    expect((await begin(idOf(1), 'x', { type })).json()).toMatchObject({ kind: 'refused' });
  });

  it.each(['..%2f..%2fetc%2fpasswd', '..', '.%2e', 'fil-..%5c..', 'fil-a%00b', '%2fetc%2fpasswd'])(
    'as its id never leads out of the folder: %s',
    async (id) => {
      const before = readdirSync(server.dataDir).sort();
      const { statusCode } = await begin(id, 'x', {});
      expect([400, 404]).toContain(statusCode);
      expect(readdirSync(server.dataDir).sort()).toEqual(before);
    },
  );

  it.each(['../../../etc/cron.d/x', 'C:\\Windows\\x.exe', 'a\u202Efdp.exe', `${'n'.repeat(199)}é`])(
    'as its name is never a path here: %j',
    async (name) => {
      const id = idOf(Math.floor(Math.random() * 1e9));
      const begun = await begin(id, 'xyz', { name });
      expect(begun.statusCode).toBe(200);
      for (const file of readdirSync(join(server.dataDir, 'uploads')))
        expect(file).toMatch(/^[0-9a-f]{32}\.[\w-]+\.(?:json|part)$/);
    },
  );
});
