import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deskCodeOf, rankOfDeskCode } from '#shared/domain/register/desk-code.ts';
import { adminHeader, aServer, type TestServer } from '#test/people/server.ts';
import { backUp } from '../storage/embedded/backup.ts';
import { restore } from '../storage/embedded/restore.ts';
import { counterIn } from './code-blocks.ts';

const agent = 'per-anfa-agent-1';
interface Given {
  code: string;
  proof: string | null;
}

let dataDir: string;
let server: TestServer;
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'maktab-codes-'));
  server = await aServer({ dataDir });
});
afterEach(async () => {
  await server.close();
  rmSync(dataDir, { recursive: true, force: true });
});
const ask = async (deskId: string, held: Given | null = null): Promise<Given> =>
  (
    await server.app.inject({
      method: 'POST',
      url: '/desks',
      headers: await server.signIn(agent),
      payload: { deskId, held },
    })
  ).json<Given>();
const store = () => join(dataDir, 'store.sqlite');
/** Puts the store back to how it was at `file`. */
const goBack = async (file: string) => {
  await server.close();
  await restore(dataDir, store(), file);
  server = await aServer({ dataDir });
};

describe('a code once given is never given to another', () => {
  it('also when the store was put back to before it was given', async () => {
    const early = await ask('dsk-early-0001');
    const file = join(dataDir, 'backup');
    await backUp(store(), file);
    const late = await ask('dsk-late-00001');
    const later = await ask('dsk-late-00002');
    await goBack(file);
    const other = await ask('dsk-other-0001');
    expect([early.code, late.code, later.code]).not.toContain(other.code);
    expect(await ask('dsk-early-0001', early)).toMatchObject({ code: early.code });
    expect(await ask('dsk-late-00001', late)).toEqual(late);
    // Without its proof, as one that was given a code before there were proofs.
    expect(await ask('dsk-late-00002', { ...later, proof: null })).toMatchObject({ code: later.code });
    expect((await ask('dsk-late-00001')).code).toBe(late.code);
  });

  it('and nobody talks himself into another’s', async () => {
    const mine = await ask('dsk-mine-00001');
    const word = { code: mine.code, proof: null };
    expect((await ask('dsk-thief-0001', word)).code).not.toBe(mine.code);
    expect((await ask('dsk-thief-0002', { code: 'ZZ', proof: null })).code).not.toBe('ZZ');
    const file = join(dataDir, 'backup');
    await backUp(store(), file);
    const late = await ask('dsk-late-00001');
    await goBack(file);
    const since = await ask('dsk-since-0001');
    expect((await ask('dsk-thief-0003', word)).code).not.toBe(mine.code);
    expect((await ask('dsk-thief-0004', { code: since.code, proof: null })).code).not.toBe(since.code);
    expect((await ask('dsk-thief-0005', { code: 'IM', proof: null })).code).not.toBe('IM');
    expect((await ask('dsk-thief-0006', { ...late, code: 'ZZ' })).code).toBe('ZZ');
    // Whoever was quicker with his word alone gives way to the proof.
    expect((await ask('dsk-thief-0007', { ...late, proof: null })).code).toBe(late.code);
    expect(await ask('dsk-late-00001', late)).toEqual(late);
    expect((await ask('dsk-thief-0008', late)).code).not.toBe(late.code);
  });

  it('a desk that says how it is before it proved its code is given no other one', async () => {
    const state = { pending: 0, files: 0, refused: 0, oldestPendingAt: null, appVersion: '1' };
    const answer = await server.app.inject({
      method: 'POST',
      url: '/desks/state',
      headers: await server.signIn(agent),
      payload: { deskId: 'dsk-unknown-01', state },
    });
    expect(answer.statusCode).toBe(404);
    expect(
      (await server.app.inject({ url: '/db/city/profile:dsk-unknown-01', headers: adminHeader })).statusCode,
    ).toBe(404);
  });
});

describe('the order of codes', () => {
  it('is known backwards', () => {
    fc.assert(
      fc.property(fc.nat(2_000_000), (n) =>
        deskCodeOf(n).startsWith('IM') ? true : rankOfDeskCode(deskCodeOf(n)) === n,
      ),
    );
    for (const none of ['IM', 'A', '', 'A0', '2A', 'IMAB23']) expect(rankOfDeskCode(none)).toBeNull();
  });

  it('goes on in the life it began in, and begins elsewhere in a store that was put back', () => {
    const made = { id: 'a'.repeat(32), since: '2026-11-24T09:00:00.000Z', because: 'made' } as const;
    const restored = { ...made, id: 'b'.repeat(32), because: 'restored' } as const;
    expect(counterIn(made, null)).toMatchObject({ first: 0, next: 0 });
    expect(counterIn(made, { next: 7 })).toMatchObject({ next: 7 });
    const at = counterIn(restored, { epoch: made.id, first: 0, next: 7 }, () => 3);
    expect([deskCodeOf(at.next).length, at.next]).toEqual([4, 26_112]);
    expect(counterIn(restored, { ...at, next: at.next + 1 })).toMatchObject({ first: 26_112, next: 26_113 });
  });
});
