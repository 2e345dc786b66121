import { describe, expect, it } from 'vitest';
import type { TrayPage } from '#shared/documents/tray.ts';
import { blankLetter } from '#shared/domain/paper/tray-layout.ts';
import { preparedOf } from './letter-state.ts';
import { pagesLeft, scanningTimeLeft } from './pages-left.ts';

const ready = { blank: false } as TrayPage['ready'];
const page = (id: string, changes: Partial<TrayPage>) =>
  [id, { id, ready, problem: null, read: 'not-yet', ...changes } as TrayPage] as const;

describe('pages left', () => {
  it('are those to be made ready or read; not blank, damaged, read or given up ones', () => {
    const pages = Object.fromEntries([
      page('new', { ready: null }),
      page('unread', {}),
      page('read', { read: 'done' }),
      page('blank', { ready: { blank: true } as TrayPage['ready'] }),
      page('damaged', { ready: null, problem: 'damaged' }),
      page('given-up', {}),
    ]);
    const letter = blankLetter('let-1', ['new', 'unread', 'read', 'blank', 'damaged']);
    const given = { ...blankLetter('let-2', ['given-up']), unread: true };
    expect(pagesLeft({ letters: [letter, given], pages })).toBe(2);
  });

  it('of a letter are told beside those that can be looked at, or say why they cannot', () => {
    const pages = Object.fromEntries([
      page('new', { ready: null }),
      page('there', {}),
      page('damaged', { ready: null, problem: 'damaged' }),
    ]);
    const letter = blankLetter('let-1', ['new', 'there', 'damaged', 'not-come']);
    expect(preparedOf(letter, pages)).toEqual({ done: 2, of: 4 });
  });

  it('take as long as those before took, and nothing is said before three are done', () => {
    expect(scanningTimeLeft({ at: 0, left: 300 }, { at: 10_000, left: 290 })).toBe(290_000);
    expect(scanningTimeLeft({ at: 0, left: 300 }, { at: 10_000, left: 298 })).toBeNull();
  });
});
