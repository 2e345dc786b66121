import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SentJournal } from '#sync-server/mail/sent-journal.ts';
import { ErasureLedger } from '#sync-server/privacy/erasure-ledger.ts';

const room = 4096;
let folder: string;
let disk: string;
/** Fills the disk but for so many bytes: whole lines go in until then. */
const leaveRoom = (file: string, left: number): void => {
  appendFileSync(file, 'x'.repeat(Math.max(0, room - left - statSync(file).size)));
};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'maktab-lines-'));
  disk = join(folder, 'disk');
  mkdirSync(disk);
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${String(room)}`, 'tmpfs', disk]);
});
afterEach(() => {
  execFileSync('umount', [disk]);
  rmSync(folder, { recursive: true, force: true });
});

describe('a line for which the disk has half the room', () => {
  it('is no line of the ledger of erasings: what asked for it is told, and the next one is whole', () => {
    const file = join(disk, 'erasures.log');
    const ledger = ErasureLedger.open(file);
    const line = (citizenId: string) => ({
      kind: 'erased' as const,
      at: '2026-11-30T10:00:00.000Z',
      by: null,
      citizenId,
      ids: [`req-${citizenId}`],
      waits: false,
      epoch: 'epoch-1',
    });
    const long = {
      ...line('citizen-long'),
      ids: Array.from({ length: 40 }, (_, n) => `req-number-${String(n)}`),
    };
    ledger.note(line('citizen-first'));
    for (let n = 0; room - statSync(file).size > 250; n += 1) ledger.note(line(`citizen-${String(n)}`));
    const full = statSync(file).size;
    expect(() => ledger.note(long)).toThrow(/ENOSPC/);
    expect(ledger.hasErased('req-number-1')).toBe(false);
    expect(statSync(file).size).toBe(full);
    // Somebody else frees room, and it is asked again.
    execFileSync('mount', ['-o', `remount,size=${String(4 * room)}`, disk]);
    ledger.note(line('citizen-late'));
    expect(ErasureLedger.open(file).hasErased('req-citizen-late')).toBe(true);
  });

  it('is no line of the journal of sent mail', () => {
    const file = join(disk, 'sent-mail.log');
    const journal = SentJournal.open(file);
    leaveRoom(file, 40);
    appendFileSync(file, '\n');
    expect(() => journal.add(`cmd-${'a'.repeat(60)}`)).toThrow(/ENOSPC/);
    execFileSync('mount', ['-o', `remount,size=${String(4 * room)}`, disk]);
    journal.add('cmd-after');
    expect(SentJournal.open(file).has('cmd-after')).toBe(true);
  });
});
