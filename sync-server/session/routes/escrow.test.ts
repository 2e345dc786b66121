import { constants, publicEncrypt, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { tokenAnswer } from '#shared/contracts/sync-api.ts';
import { loadEscrow } from '#sync-server/session/escrow.ts';
import { fixedNow } from '#test/people/commands.ts';
import { adminHeader, aServer, publicUrl, type TestServer } from '#test/people/server.ts';
import { signInWith } from '#test/people/sign-in.ts';

const owner = 'per-anfa-agent-1';
const content = { personId: owner, storeId: 'sto-1234567890', key: randomBytes(32).toString('base64') };
let server: TestServer;
let publicKey: string;
let later = 0;
const clock = () => new Date(Date.parse(fixedNow) + later).toISOString();
beforeAll(async () => {
  server = await aServer({ clock });
  publicKey = (await signInWith(server.http, owner, publicUrl)).escrow_key;
});
afterAll(() => server.close());
beforeEach(() => {
  later = 0;
});

const seal = (what: unknown, key = publicKey) =>
  publicEncrypt(
    { key, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' },
    Buffer.from(JSON.stringify(what)),
  ).toString('base64');
const open = async (headers: Record<string, string>, sealed = seal(content)) =>
  server.app.inject({ method: 'POST', url: '/auth/escrow', headers, payload: { sealed } });
const act = (action: 'put-out' | 'let-in') =>
  server.app.inject({ method: 'POST', url: `/admin/people/${owner}/${action}`, headers: adminHeader });
const as = (person: string) => server.signIn(person);
const asNew = async (person: string) => ({
  authorization: `Bearer ${(await signInWith(server.http, person, publicUrl)).access_token}`,
});

describe('the sealed copy of a store’s key', () => {
  it('opens for its owner who has just signed in at the directory, and not ten minutes later', async () => {
    const tokens = await signInWith(server.http, owner, publicUrl);
    expect((await open({ authorization: `Bearer ${tokens.access_token}` })).json()).toEqual(content);
    later = 300_000;
    const renewed = await server.http({
      method: 'POST',
      path: '/auth/token',
      json: {
        grant_type: 'refresh_token',
        refresh_token: tokens.refresh_token,
        attempt: randomBytes(16).toString('base64url'),
      },
    });
    const { access_token } = tokenAnswer.parse(JSON.parse(renewed.text));
    later = 599_000;
    expect((await open({ authorization: `Bearer ${access_token}` })).statusCode).toBe(200);
    later = 601_000;
    expect((await open({ authorization: `Bearer ${access_token}` })).statusCode).toBe(403);
  });

  it('opens for nobody else, whoever they are and whether or not the owner is put out', async () => {
    const others = [
      'per-anfa-head-1',
      'per-supervisor-1',
      'per-anfa-agent-2',
      'per-maarif-head-1',
      'per-administrator-1',
    ];
    for (const person of others) expect((await open(await asNew(person))).statusCode, person).toBe(403);
    await act('put-out');
    for (const person of others) expect((await open(await asNew(person))).statusCode, person).toBe(403);
    await act('let-in');
    expect((await open({})).statusCode).toBe(401);
    expect((await open(adminHeader)).statusCode).toBe(401);
  });

  it('that is not whole, or not sealed to this server, opens for nobody', async () => {
    const headers = await as('per-supervisor-1');
    const dataDir = mkdtempSync(join(tmpdir(), 'maktab-escrow-'));
    await loadEscrow(dataDir);
    expect(statSync(join(dataDir, 'escrow-key.pem')).mode & 0o777).toBe(0o600);
    const other = await aServer({ dataDir });
    const { escrow_key } = await signInWith(other.http, owner, publicUrl);
    await other.close();
    rmSync(dataDir, { recursive: true });
    const changed = `AAAA${seal(content).slice(4)}`;
    for (const sealed of [seal(content, escrow_key), changed, seal({ personId: owner }), 'AAAA'])
      expect((await open(headers, sealed)).statusCode).toBe(400);
  });

  it('leaves a line in the audit log each time it is opened', async () => {
    expect((await open(await asNew(owner))).statusCode).toBe(200);
    const { rows } = await server.store.readChanges('audit', { since: '0', includeDocuments: true });
    const lines = rows.filter((row) => row.json?.includes('"sealed-work-opened"')).map((row) => row.json);
    expect(lines.at(-1)).toContain(content.storeId);
    expect(lines.at(-1)).toContain(owner);
    expect(lines.join()).not.toContain(content.key);
  });
});
