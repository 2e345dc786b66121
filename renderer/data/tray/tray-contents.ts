import type { FiledLetter, TrayLayout, TrayPage } from '#shared/documents/tray.ts';
import type { TrayWrite } from './tray-store.ts';

/** What the tray holds, apart from thumbnails and words. Never changed: a change makes another. */
export interface TrayContents {
  pages: ReadonlyMap<string, TrayPage>;
  layout: TrayLayout;
  /** Latest first. */
  filed: readonly FiledLetter[];
  /** Pages of the shell that no letter needs any more: it may let go of them. */
  freed: readonly string[];
}

/** What a change makes of the tray, and what it writes beside order and freed pages. */
export interface TrayChange {
  contents: TrayContents;
  writes: readonly TrayWrite[];
}

/** A tray with nothing in it. */
export const emptyTray: TrayContents = {
  pages: new Map(),
  layout: { letters: [], bin: [] },
  filed: [],
  freed: [],
};

/** The tray with these pages instead of those of the same ids, each on disk. */
export const withPages = (contents: TrayContents, changed: readonly TrayPage[]): TrayChange => ({
  contents: {
    ...contents,
    pages: new Map([...contents.pages, ...changed.map((page) => [page.id, page] as const)]),
  },
  writes: changed.map((page) => ({ store: 'pages', key: page.id, value: page })),
});
