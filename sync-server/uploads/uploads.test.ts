import { createHash, randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { UploadAnswer } from '#shared/contracts/upload-api.ts';
import { fixedNow } from '#test/people/commands.ts';
import { aServer, type TestServer } from '#test/people/server.ts';

const agent = 'per-anfa-agent-1';
const colleague = 'per-anfa-head-1';
let server: TestServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.close());

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const factsOf = (bytes: Buffer, changes: Record<string, unknown> = {}) => ({
  office: 'anfa',
  name: 'lettre.pdf',
  type: 'application/pdf',
  size: bytes.length,
  createdAt: fixedNow,
  sha256: hashOf(bytes),
  ...changes,
});
const begin = async (id: string, payload: object, person = agent): Promise<UploadAnswer> =>
  (
    await server.app.inject({
      method: 'POST',
      url: `/uploads/${id}`,
      headers: await server.signIn(person),
      payload,
    })
  ).json();
const put = async (id: string, offset: number, bytes: Buffer, sha256 = hashOf(bytes), person = agent) =>
  server.app.inject({
    method: 'PUT',
    url: `/uploads/${id}?offset=${String(offset)}&sha256=${sha256}`,
    headers: { ...(await server.signIn(person)), 'content-type': 'application/octet-stream' },
    payload: bytes,
  });
const stored = async (id: string) =>
  (await server.store.getAttachment('files-anfa', id, 'content'))?.bytes ?? null;

describe('a file in pieces', () => {
  const bytes = randomBytes(5000);

  it('goes on where it stands, and is stored whole with the last piece', async () => {
    const id = 'fil-pieces-0001';
    expect(await begin(id, factsOf(bytes))).toEqual({ kind: 'open', offset: 0 });
    expect((await put(id, 0, bytes.subarray(0, 2000))).json()).toEqual({ kind: 'open', offset: 2000 });
    expect(await begin(id, factsOf(bytes))).toEqual({ kind: 'open', offset: 2000 });
    expect(await stored(id)).toBeNull();
    expect((await put(id, 2000, bytes.subarray(2000))).json()).toEqual({ kind: 'stored' });
    expect(Buffer.from((await stored(id)) ?? []).equals(bytes)).toBe(true);
    expect(await begin(id, factsOf(bytes))).toEqual({ kind: 'stored' });
    expect(await server.store.getDocument('files-anfa', id)).toMatchObject({ by: agent, name: 'lettre.pdf' });
    expect(readdirSync(join(server.dataDir, 'uploads'))).toEqual([]);
  });

  it('takes no piece twice, out of place, too long, or broken on the way', async () => {
    const id = 'fil-pieces-0002';
    await begin(id, factsOf(bytes));
    const first = bytes.subarray(0, 1000);
    await put(id, 0, first);
    const stands = { kind: 'open', offset: 1000 };
    expect((await put(id, 0, first)).json()).toEqual(stands);
    expect((await put(id, 3000, bytes.subarray(3000))).json()).toEqual(stands);
    expect((await put(id, 1000, bytes)).json()).toEqual(stands);
    expect((await put(id, 1000, bytes.subarray(1000), hashOf(first))).json()).toEqual(stands);
    expect((await put(id, 1000, bytes.subarray(1000))).json()).toEqual({ kind: 'stored' });
  });

  it('begins anew when the whole is not what was said, or something else is sent under its id', async () => {
    const id = 'fil-pieces-0003';
    await begin(id, factsOf(bytes, { sha256: hashOf(randomBytes(3)) }));
    expect((await put(id, 0, bytes)).json()).toEqual({ kind: 'open', offset: 0 });
    const other = randomBytes(50);
    await put(id, 0, bytes.subarray(0, 10));
    expect(await begin(id, factsOf(other))).toEqual({ kind: 'open', offset: 0 });
    expect((await put(id, 0, other)).json()).toEqual({ kind: 'stored' });
  });

  it('also when it has no bytes at all', async () => {
    expect(await begin('fil-pieces-empty', factsOf(Buffer.alloc(0)))).toEqual({ kind: 'stored' });
  });

  it('is its sender’s alone: nobody adds to it, or learns how far it has come', async () => {
    const id = 'fil-pieces-0004';
    await begin(id, factsOf(bytes));
    await put(id, 0, bytes.subarray(0, 700));
    expect((await put(id, 700, bytes.subarray(700), undefined, colleague)).statusCode).toBe(404);
    expect(await begin(id, factsOf(bytes), colleague)).toEqual({ kind: 'open', offset: 0 });
    expect(await begin(id, factsOf(bytes))).toEqual({ kind: 'open', offset: 700 });
  });

  it('that can never be taken is refused before its bytes', async () => {
    expect(await begin('fil-pieces-0005', factsOf(bytes, { office: 'maarif' }))).toMatchObject({
      kind: 'refused',
    });
    expect(await begin('fil-pieces-0005', factsOf(bytes, { type: 'nonsense' }))).toEqual({
      kind: 'refused',
      reason: 'Not a file: type',
    });
    expect(await begin('fil-pieces-0005', factsOf(bytes, { size: 1e9 }))).toMatchObject({ kind: 'refused' });
    expect((await put('fil-pieces-0005', 0, bytes)).statusCode).toBe(404);
  });
});
