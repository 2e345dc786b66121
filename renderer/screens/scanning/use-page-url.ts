import { useEffect, useState } from 'react';
import { useDesk } from '#renderer/data/desk-context.tsx';

/** The address of a page's picture while it is shown; null until there is one. `version` changes when the picture does. */
export const usePageUrl = (pageId: string, version: string): string | null => {
  const { data } = useDesk();
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    let made: string | null = null;
    void data.pageImage(pageId, 'thumbnail').then((blob) => {
      if (!blob || !current) return;
      made = URL.createObjectURL(blob);
      setUrl(made);
    });
    return () => {
      current = false;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [data, pageId, version]);
  return url;
};

/** Says which picture of a page there is. */
export const versionOf = (page: { read: string; ready: { width: number; height: number } | null }): string =>
  page.ready ? `${String(page.ready.width)}x${String(page.ready.height)}` : '';
