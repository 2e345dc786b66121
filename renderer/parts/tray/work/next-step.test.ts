import { describe, expect, it } from 'vitest';
import type { TrayState } from '#renderer/data/contract/tray.ts';
import type { TrayLetter, TrayPage } from '#shared/documents/tray.ts';
import { blankLetter, edited } from '#shared/domain/paper/tray-layout.ts';
import { labelText } from '#shared/domain/paper/label.ts';
import { makeReference } from '#shared/domain/register/reference.ts';
import { nextStep } from './next-step.ts';

const first = makeReference('A7', 2026, 1);
const second = makeReference('A7', 2026, 2);
const ready = { copy: 'c0', width: 10, height: 10, blank: false, content: null, codes: [], language: null };
const aPage = (id: string, changes: Partial<TrayPage> = {}): TrayPage => ({
  id,
  original: id,
  frame: 0,
  hash: '',
  jobId: 'job-1',
  deviceId: 'sane:test:0',
  number: 1,
  side: 'front',
  mime: 'image/png',
  size: 1,
  scannedAt: '2026-11-24T09:00:00.000Z',
  resolution: 300,
  fileName: null,
  ready,
  problem: null,
  read: 'not-yet',
  ...changes,
});
const coded = (id: string, ...codes: string[]) => aPage(id, { ready: { ...ready, codes } });
const aTray = (pages: TrayPage[], letters: TrayLetter[]): TrayState => ({
  letters,
  bin: [],
  pages: Object.fromEntries(pages.map((page) => [page.id, page])),
  filed: [],
  freed: [],
  room: { free: 1e9, state: 'enough' },
});
const stackOf = (...pages: TrayPage[]) =>
  aTray(pages, [
    blankLetter(
      'let-1',
      pages.map(({ id }) => id),
      'job-1',
    ),
  ]);

describe('the next step with the pages of the tray', () => {
  it('prepares every page before a stack is parted, and parts it only when the scan is over', () => {
    const tray = stackOf(coded('a', first), aPage('b', { ready: null }));
    expect(nextStep(tray, new Set())).toMatchObject({ kind: 'prepare', page: { id: 'b' } });
    const prepared = stackOf(coded('a', first), aPage('b'));
    expect(nextStep(prepared, new Set(['job-1']))).toBeNull();
    expect(nextStep(prepared, new Set())).toMatchObject({ kind: 'part' });
  });

  it('parts a stack by its labels, the answer among them, and sets separators aside', () => {
    const tray = stackOf(
      coded('a', first),
      aPage('b'),
      coded('s', labelText({ kind: 'separator' })),
      aPage('c'),
      coded('d', labelText({ kind: 'answer', reference: second })),
    );
    const step = nextStep(tray, new Set());
    if (step?.kind !== 'part') throw new Error('The stack is not parted.');
    const { letters, bin } = edited(tray, step.edit);
    expect(letters.map(({ pages, reference, kind }) => [pages.join(' '), reference, kind])).toEqual([
      ['a b', first, 'request'],
      ['c', null, 'request'],
      ['d', second, 'answer'],
    ]);
    expect(bin).toMatchObject([{ page: 's', because: 'separator' }]);
  });

  it('finishes what is being filed, then reads labelled letters and finds their requests, then reads the rest', () => {
    const known: TrayLetter = { ...blankLetter('let-2', ['b']), reference: first };
    const filing = {
      requestId: 'req-1',
      reference: first,
      office: 'anfa',
      fileId: 'fil-1',
      name: 'x',
      by: 'code' as const,
    };
    const pages = [aPage('a'), aPage('b', { read: 'done' }), aPage('c', { read: 'done' })];
    const plain = blankLetter('let-1', ['a']);
    const letters = [plain, known, { ...blankLetter('let-3', ['c']), filing }];
    expect(nextStep(aTray(pages, letters), new Set())).toMatchObject({
      kind: 'file',
      letter: { id: 'let-3' },
    });
    expect(nextStep(aTray(pages, [plain, known]), new Set())).toMatchObject({
      kind: 'find',
      reference: first,
    });
    const unreadLabelled = aTray([aPage('a'), aPage('b')], [plain, known]);
    expect(nextStep(unreadLabelled, new Set())).toMatchObject({ kind: 'read', page: { id: 'b' } });
    expect(nextStep(aTray(pages, [plain]), new Set())).toMatchObject({ kind: 'read', page: { id: 'a' } });
  });

  it('leaves to a person what is ambiguous, in trouble, damaged or given up', () => {
    const page = aPage('a', { read: 'done' });
    const broken = aPage('a', { ready: null, problem: 'damaged' });
    const letter = { ...blankLetter('let-1', ['a']), reference: first };
    const nothing = (one: TrayPage, changes: Partial<TrayLetter>) =>
      nextStep(aTray([one], [{ ...letter, ...changes }]), new Set());
    expect(nothing(page, { reference: null, ambiguous: true })).toBeNull();
    expect(nothing(page, { trouble: { kind: 'unknown-request' } })).toBeNull();
    expect(nothing(broken, {})).toBeNull();
    expect(nothing(aPage('a'), { reference: null, unread: true })).toBeNull();
  });
});
