import { useEffect, useMemo, useState } from 'react';
import type { PageText } from '#shared/documents/page-text.ts';
import type { TrayPage } from '#shared/documents/tray.ts';
import type { Desktop } from '#renderer/desktop/desktop.ts';
import { useDesktop } from '#renderer/desktop/desktop-context.tsx';
import { imagePage, type ViewedPage, type ViewedWord } from '#renderer/parts/viewer/viewed-page.ts';
import { drawPage, openPdfFile } from './work/pdf-pictures.ts';
import { keptPageOf } from './work/kept-page.ts';

interface Picture {
  key: string;
  image: Blob;
  width: number;
  height: number;
}

const wordsOf = (text: PageText | null): ViewedWord[] =>
  text?.lines.flatMap(({ words }) => words.map(({ text: word, box }) => ({ text: word, ...box }))) ?? [];

/** @throws DesktopError when the shell is away */
const copyOf = async (desktop: Desktop, page: TrayPage): Promise<Picture | null> => {
  if (!page.ready) return null;
  const { copy, width, height } = page.ready;
  const { bytes } = await desktop.call('paper.copy', { ...keptPageOf(page), copy });
  return { key: `${page.id} ${copy}`, image: new Blob([bytes], { type: 'image/jpeg' }), width, height };
};

/** @throws Error for what no browser draws: a TIFF file */
const originalOf = async (desktop: Desktop, page: TrayPage): Promise<Picture> => {
  const { mime, bytes } = await desktop.call('scanning.page', { pageId: page.original });
  const draw = async () => {
    const pdf = await openPdfFile(bytes.buffer);
    return drawPage(pdf, page.frame).finally(() => pdf.destroy());
  };
  const image = mime === 'application/pdf' ? await draw() : new Blob([bytes], { type: mime });
  const bitmap = await createImageBitmap(image);
  const { width, height } = bitmap;
  bitmap.close();
  return { key: `${page.id} original`, image, width, height };
};

/** The shell's picture of a page, fetched while the page is looked at. Null until it is there. */
const usePicture = (page: TrayPage | null, which: 'copy' | 'original'): Picture | null => {
  const desktop = useDesktop();
  const [picture, setPicture] = useState<Picture | null>(null);
  /** How often the shell has come back. */
  const [backs, setBacks] = useState(0);
  const isMissing = picture === null;
  useEffect(
    () => (isMissing ? desktop.onBack(() => setBacks((count) => count + 1)) : undefined),
    [desktop, isMissing],
  );
  const id = page?.id;
  const copy = page?.ready?.copy;
  useEffect(() => {
    if (!page) return undefined;
    let current = true;
    const look = which === 'copy' ? copyOf(desktop, page) : originalOf(desktop, page);
    look.then(
      (found) => current && setPicture(found),
      () => current && setPicture(null),
    );
    return () => {
      current = false;
      setPicture(null);
    };
    // Another picture is another copy; what else is noted on the page changes none.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [desktop, backs, id, copy, which]);
  return picture;
};

/** A page of the tray to look at: its working copy with the words read on it, or the original as it came. Null until it can be shown. */
export const usePageView = (
  page: TrayPage | null,
  text: PageText | null,
  which: 'copy' | 'original',
): ViewedPage | null => {
  const picture = usePicture(page, which);
  return useMemo(() => {
    if (!picture) return null;
    const { key, image, width, height } = picture;
    return imagePage(key, image, { width, height }, which === 'copy' ? wordsOf(text) : []);
  }, [picture, text, which]);
};
