import type { TrayLetter } from '#shared/documents/tray.ts';
import type { TrayState } from '#renderer/data/contract/tray.ts';

const prefix = 'folder:';
/** Files that a person has handed in came from no watched folder. */
const picked = 'folder:picked';

/** The name of the watched folder that a letter came from; null: from a scanner or from a person. */
export const watchedFolder = (letter: TrayLetter | undefined, pages: TrayState['pages']): string | null => {
  const device = pages[letter?.pages[0] ?? '']?.deviceId ?? '';
  return device.startsWith(prefix) && device !== picked
    ? (device
        .replace(/[\\/]+$/, '')
        .split(/[\\/]/)
        .at(-1) ?? device)
    : null;
};

/** The tray with the letters of each watched folder together, behind those that a person has scanned. */
export const byFolder = (tray: TrayState): TrayState => {
  const folderOf = (letter: TrayLetter) => watchedFolder(letter, tray.pages) ?? '';
  const letters = [...tray.letters].sort((a, b) => folderOf(a).localeCompare(folderOf(b)));
  return { ...tray, letters };
};
