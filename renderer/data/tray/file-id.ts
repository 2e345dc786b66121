import type { TrayPage } from '#shared/documents/tray.ts';

/**
 * The id of the file that a letter becomes: the same pages for the same request make the same file, however often filing is begun.
 * @param target the request, or `counter`
 */
export const fileIdOf = async (
  target: string,
  pages: readonly Pick<TrayPage, 'original' | 'frame' | 'hash'>[],
): Promise<string> => {
  const said = JSON.stringify([target, pages.map(({ original, frame, hash }) => [original, frame, hash])]);
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(said));
  return `fil-${[...new Uint8Array(hash)]
    .slice(0, 20)
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')}`;
};
