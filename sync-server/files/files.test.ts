import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aServer, type TestServer } from '#test/people/server.ts';

const agent = 'per-anfa-agent-1';
let server: TestServer;
let headers: { authorization: string };
beforeAll(async () => {
  server = await aServer();
  headers = await server.signIn(agent);
});
afterAll(() => server.close());

const aFile = (id: string, bytes: Buffer, changes: Record<string, unknown> = {}) => ({
  _id: id,
  _rev: '1-a',
  kind: 'file',
  schema: 1,
  office: 'anfa',
  name: 'lettre.pdf',
  type: 'application/pdf',
  size: bytes.length,
  by: agent,
  createdAt: '2026-11-24T09:00:00.000Z',
  _attachments: { content: { content_type: 'application/pdf', data: bytes.toString('base64') } },
  ...changes,
});
const push = async (...docs: object[]) =>
  (
    await server.app.inject({
      method: 'POST',
      url: '/db/files/_bulk_docs',
      headers,
      payload: { docs, new_edits: false },
    })
  ).json<unknown[]>();
const read = (id: string, more: Record<string, string> = {}) =>
  server.app.inject({ method: 'GET', url: `/db/files/${id}/content`, headers: { ...headers, ...more } });

describe('files of requests', () => {
  const bytes = randomBytes(5000);

  it('are given whole or in the part asked for, under the hash of their content', async () => {
    expect(await push(aFile('fil-00000001', bytes))).toEqual([]);
    const whole = await read('fil-00000001');
    const etag = `"${createHash('md5').update(bytes).digest('base64')}"`;
    expect([whole.statusCode, whole.headers['etag'], whole.rawPayload.equals(bytes)]).toEqual([
      200,
      etag,
      true,
    ]);
    const part = await read('fil-00000001', { range: 'bytes=1000-', 'if-range': etag });
    expect([part.statusCode, part.headers['content-range']]).toEqual([206, 'bytes 1000-4999/5000']);
    expect(part.rawPayload.equals(bytes.subarray(1000))).toBe(true);
    expect((await read('fil-00000001', { 'if-none-match': etag })).statusCode).toBe(304);
    expect((await read('fil-00000001', { range: 'bytes=9000-' })).statusCode).toBe(416);
  });

  it('come whole when the part asked for is of another content', async () => {
    const other = await read('fil-00000001', { range: 'bytes=1000-', 'if-range': '"another"' });
    expect([other.statusCode, other.rawPayload.length]).toEqual([200, 5000]);
  });

  it('are stored once when two carry the same bytes, and pushing again changes nothing', async () => {
    const blobs = () => server.store.sqlite.prepare('SELECT count(*) AS n FROM blobs').get();
    const before = blobs();
    expect(await push(aFile('fil-00000002', bytes))).toEqual([]);
    expect(await push(aFile('fil-00000002', bytes))).toEqual([]);
    expect(blobs()).toMatchObject({ n: (before as { n: number }).n });
    expect((await read('fil-00000002')).rawPayload.equals(bytes)).toBe(true);
  });

  it('that can never be taken are named one by one, as PouchDB understands it; the others are kept', async () => {
    const rows = await push(
      aFile('fil-00000003', bytes, { office: 'maarif' }),
      aFile('fil-00000004', bytes, { type: 'nonsense' }),
      aFile('fil-00000005', bytes),
    );
    expect(rows).toMatchObject([
      { id: 'fil-00000003', name: 'forbidden', reason: 'Not your office.' },
      { id: 'fil-00000004', name: 'forbidden', reason: 'Not a file: type' },
    ]);
    expect((await read('fil-00000003')).statusCode).toBe(404);
    expect((await read('fil-00000005')).statusCode).toBe(200);
  });
});
