import { useEffect, useState } from 'react';
import type { PageText } from '#shared/documents/page-text.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import type { TrayPage } from '#shared/documents/tray.ts';
import { imagePage, type ViewedPage, type ViewedWord } from '#renderer/parts/viewer/viewed-page.ts';
import { pictureOf } from './work/page-image.ts';

const wordsOf = (text: PageText | null): ViewedWord[] =>
  text?.lines.flatMap(({ words }) => words.map(({ text: word, box }) => ({ text: word, ...box }))) ?? [];

/** A page of the tray to look at: its working copy with the words read on it, or the original as it came. Null until it can be shown. */
export const usePageView = (
  page: TrayPage | null,
  text: PageText | null,
  which: 'copy' | 'original',
): ViewedPage | null => {
  const { data } = useDesk();
  const [view, setView] = useState<ViewedPage | null>(null);
  const id = page?.id;
  const ready = page?.ready ?? null;
  useEffect(() => {
    if (!page) return undefined;
    let current = true;
    const look = async () => {
      const kept = await data.pageImage(page.id, which);
      if (!kept) return;
      const image = which === 'copy' ? kept : new Blob([(await pictureOf(page, kept)).bytes]);
      const bitmap = await createImageBitmap(image);
      const { width, height } = bitmap;
      bitmap.close();
      if (current)
        setView(
          imagePage(`${page.id} ${which}`, image, { width, height }, which === 'copy' ? wordsOf(text) : []),
        );
    };
    // A TIFF original is nothing a browser draws: the working copy is what there is to see.
    look().catch(() => current && setView(null));
    return () => {
      current = false;
      setView(null);
    };
    // A page is drawn anew when its picture or its words change.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [data, id, ready?.width, ready?.height, text, which]);
  return view;
};
