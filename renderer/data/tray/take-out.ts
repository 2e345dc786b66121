import type { FiledLetter, TrayLayout } from '#shared/documents/tray.ts';
import type { TrayChange, TrayContents } from './tray-contents.ts';
import type { TrayWrite } from './tray-store.ts';

/** Lines of filed letters kept behind the latest. */
const linesKept = 200;

/** The tray without these pages. The shell may let go of those that no other page came from. */
const without = (contents: TrayContents, layout: TrayLayout, gone: readonly string[]): TrayChange => {
  const pages = new Map(contents.pages);
  for (const id of gone) pages.delete(id);
  const needed = new Set([...pages.values()].map(({ original }) => original));
  const originals = new Set(gone.flatMap((id) => contents.pages.get(id)?.original ?? []));
  return {
    contents: {
      ...contents,
      pages,
      layout,
      freed: [...contents.freed, ...[...originals].filter((id) => !needed.has(id))],
    },
    writes: gone.flatMap((id) =>
      (['pages', 'thumbnails', 'texts'] as const).map((store): TrayWrite => ({
        store,
        key: id,
        value: null,
      })),
    ),
  };
};

/** A letter is filed and its file safe: its pages leave, one line stays. null: it is gone already. */
export const finished = (contents: TrayContents, line: FiledLetter): TrayChange | null => {
  const { layout, filed } = contents;
  const letter = layout.letters.find(({ id }) => id === line.id);
  if (!letter) return null;
  const letters = layout.letters.filter((one) => one !== letter);
  const { contents: left, writes } = without(contents, { ...layout, letters }, letter.pages);
  const tooOld = filed.slice(linesKept);
  return {
    contents: { ...left, filed: [line, ...filed.slice(0, linesKept)] },
    writes: [
      ...writes,
      { store: 'filed', key: line.id, value: line },
      ...tooOld.map(({ id }): TrayWrite => ({ store: 'filed', key: id, value: null })),
    ],
  };
};

/** A filed letter lies in another request now; null: its line is gone. */
export const refiled = (
  contents: TrayContents,
  id: string,
  requestId: string,
  reference: string,
): TrayChange | null => {
  const line = contents.filed.find((one) => one.id === id);
  if (!line) return null;
  const now: FiledLetter = { ...line, requestId, reference, by: 'person' };
  return {
    contents: { ...contents, filed: contents.filed.map((one) => (one === line ? now : one)) },
    writes: [{ store: 'filed', key: id, value: now }],
  };
};

/** The deleted pages leave for good. */
export const withoutBin = (contents: TrayContents): TrayChange =>
  without(
    contents,
    { ...contents.layout, bin: [] },
    contents.layout.bin.map(({ page }) => page),
  );

/** The shell has let go of these pages. */
export const withoutFreed = (contents: TrayContents, released: readonly string[]): TrayChange => ({
  contents: { ...contents, freed: contents.freed.filter((id) => !released.includes(id)) },
  writes: [],
});
