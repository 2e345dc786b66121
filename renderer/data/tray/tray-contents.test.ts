import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReadyPage } from '#shared/documents/tray.ts';
import type { WaitingPage } from '#shared/documents/waiting-page.ts';
import { edited } from '#shared/domain/paper/tray-layout.ts';
import { forgetCopy, notePrepared, noteText } from './page-notes.ts';
import { isKnown, takenIn } from './take-in.ts';
import { finished, withoutBin, withoutFreed } from './take-out.ts';
import { emptyTray, type TrayContents } from './tray-contents.ts';

const waiting = (id: string, changes: Partial<WaitingPage> = {}): WaitingPage => ({
  id,
  jobId: 'job-00000001',
  deviceId: 'sane:test:0',
  number: 1,
  side: 'front',
  mime: 'image/png',
  size: 1,
  hash: '0'.repeat(64),
  scannedAt: '2026-11-24T09:00:00.000Z',
  resolution: 300,
  fileName: null,
  ...changes,
});
const ready = (copy: string): ReadyPage => ({
  copy,
  width: 10,
  height: 10,
  blank: false,
  content: null,
  codes: [],
  language: null,
});
const text = { width: 1, height: 1, language: 'fr' as const, confidence: 1, lines: [] };
const thumbnail = new ArrayBuffer(1);
const line = (id: string) => ({
  id,
  requestId: 'req-00000001',
  reference: 'AD-26-000001-X',
  fileId: 'fil-00000001',
  pages: 1,
  by: 'code' as const,
  kind: 'request' as const,
  at: '2026-11-24T09:00:00.000Z',
});
const firstPage = ({ pages }: TrayContents) => [...pages.keys()][0] ?? '';
const now = (contents: TrayContents, change: { contents: TrayContents } | null) =>
  change?.contents ?? contents;

const page = fc.constantFrom('scn-00000001', 'scn-00000002', 'scn-00000003');
type Act = (contents: TrayContents) => TrayContents;
const anAct: fc.Arbitrary<Act> = fc.oneof(
  page.map(
    (id): Act =>
      (before) =>
        isKnown(before, id) ? before : takenIn(before, waiting(id)).contents,
  ),
  fc.tuple(page, fc.integer({ min: 1, max: 3 })).map(
    ([id, frames]): Act =>
      (before) =>
        now(before, notePrepared(before, `pag-${id}-0`, ready('c1'), thumbnail, frames)),
  ),
  page.map((id): Act => (before) => {
    const layout = edited(before.layout, { type: 'remove', pages: [`pag-${id}-0`], because: 'person' });
    return { ...before, layout };
  }),
  page.map((id): Act => (before) => {
    const layout = edited(before.layout, { type: 'split', page: `pag-${id}-1`, newLetter: `let-${id}-9` });
    return { ...before, layout };
  }),
  fc.constant<Act>((before) => withoutBin(before).contents),
  fc.constant<Act>((before) => now(before, finished(before, line(before.layout.letters[0]?.id ?? '')))),
);

describe('the pages that the shell keeps for the tray', () => {
  it('are each in a letter, in the bin or to be let go, whatever is done; none is let go that a page came from', () => {
    fc.assert(
      fc.property(fc.array(anAct, { maxLength: 40 }), (acts) => {
        const taken = new Set<string>();
        let contents: TrayContents = emptyTray;
        for (const act of acts) {
          contents = act(contents);
          const originals = [...contents.pages.values()].map(({ original }) => original);
          for (const original of originals) taken.add(original);
          expect(contents.freed.filter((id) => originals.includes(id))).toEqual([]);
          expect(new Set(contents.freed).size).toBe(contents.freed.length);
          expect([...taken].filter((id) => !isKnown(contents, id))).toEqual([]);
          const placed = [
            ...contents.layout.letters.flatMap(({ pages }) => pages),
            ...contents.layout.bin.map((one) => one.page),
          ];
          expect(placed.sort()).toEqual([...contents.pages.keys()].sort());
        }
      }),
    );
  });

  it('are known until the shell has let go of them', () => {
    const kept = takenIn(emptyTray, waiting('scn-00000001')).contents;
    const filed = now(kept, finished(kept, line('let-scn-00000001')));
    expect(filed.pages.size).toBe(0);
    expect(filed.freed).toEqual(['scn-00000001']);
    expect(isKnown(filed, 'scn-00000001')).toBe(true);
    expect(withoutFreed(filed, ['scn-00000001']).contents.freed).toEqual([]);
  });

  it('stay while one image of a file is still in the tray', () => {
    const kept = takenIn(emptyTray, waiting('scn-00000001')).contents;
    const both = now(kept, notePrepared(kept, firstPage(kept), ready('c1'), thumbnail, 2));
    const layout = edited(both.layout, {
      type: 'split',
      page: 'pag-scn-00000001-1',
      newLetter: 'let-second',
    });
    const first = now(both, finished({ ...both, layout }, line('let-scn-00000001')));
    expect(first.freed).toEqual([]);
    expect(now(first, finished(first, line('let-second'))).freed).toEqual(['scn-00000001']);
  });

  it('are let go at once when the same file is handed in twice; a scanner may give the same page twice', () => {
    const [first, second] = [
      waiting('scn-00000001', { fileName: 'a.jpg' }),
      waiting('scn-00000002', { fileName: 'b.jpg' }),
    ];
    const kept = takenIn(emptyTray, first).contents;
    expect(takenIn(kept, second)).toMatchObject({ isNew: false, contents: { freed: ['scn-00000002'] } });
    expect(takenIn(kept, { ...second, fileName: null }).isNew).toBe(true);
  });
});

describe('notes on a page', () => {
  const kept = takenIn(emptyTray, waiting('scn-00000001')).contents;
  const id = firstPage(kept);
  const prepared = now(kept, notePrepared(kept, id, ready('c1'), thumbnail, 1));

  it('are about one working copy: words of the one before are not those of the next', () => {
    const turned = now(prepared, notePrepared(prepared, id, ready('c2'), thumbnail, 1));
    expect(noteText(turned, id, 'c1', text)).toBeNull();
    expect(now(turned, noteText(turned, id, 'c2', text)).pages.get(id)?.read).toBe('done');
    expect(now(turned, noteText(turned, id, 'c2', null)).pages.get(id)?.read).toBe('failed');
  });

  it('let a page be prepared anew when the shell has lost its working copy', () => {
    expect(forgetCopy(prepared, id, 'c9')).toBeNull();
    expect(now(prepared, forgetCopy(prepared, id, 'c1')).pages.get(id)).toMatchObject({
      ready: null,
      read: 'not-yet',
    });
  });
});
