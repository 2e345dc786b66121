import type { KeptPage } from '#shared/contracts/paper-api.ts';
import type { TrayPage } from '#shared/documents/tray.ts';

/** Where the shell keeps a page. */
export const keptPageOf = ({ original, frame }: Pick<TrayPage, 'original' | 'frame'>): KeptPage => ({
  pageId: original,
  frame,
});

/** The name a page's or a letter's jobs have in the shell. */
export const jobOf = (id: string): string => id.replace(/[^A-Za-z0-9-]/g, '-').slice(0, 80);
